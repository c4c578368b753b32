"use client";

import { useEffect, useRef } from "react";

/** A single key and what it does. `name` is what the list of keys says. */
export type Shortcut = { key: string; name: string; run: () => void };

/** Stored per browser: single keys can be turned off (WCAG 2.2, 2.1.4). */
const STORAGE_KEY = "single-keys";

/** All shortcuts bound at the moment, for the list that `?` opens. */
const bound = new Set<readonly Shortcut[]>();

export function boundShortcuts(): Shortcut[] {
  const byKey = new Map<string, Shortcut>();
  for (const list of bound) for (const shortcut of list) byKey.set(shortcut.key, shortcut);
  return [...byKey.values()];
}

export function singleKeysOn(): boolean {
  return localStorage.getItem(STORAGE_KEY) !== "off";
}

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(STORAGE_KEY, on ? "on" : "off");
}

/** Whether a key press belongs to somebody typing, composing, or using a control that takes keys itself. */
function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      "input:not([type=checkbox]):not([type=radio]), textarea, select, [role=menu], [role=listbox], dialog, [role=dialog], [role=alertdialog]",
    ) !== null
  );
}

/**
 * Binds single keys while the component is mounted: never in inputs, menus or dialogs, never during input-method
 * composition, never with modifiers (Shift only where it makes the character, as in `?`), never when turned off.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
    bound.add(shortcuts);
    return () => {
      bound.delete(shortcuts);
    };
  }, [shortcuts]);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      if (event.shiftKey && event.key.length === 1 && /\p{L}/u.test(event.key)) return;
      const pressed = event.key.toLowerCase();
      const shortcut = latest.current.find(({ key }) => key.toLowerCase() === pressed);
      if (!shortcut || (pressed.length === 1 && pressed !== "?" && !singleKeysOn())) return;
      event.preventDefault();
      shortcut.run();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
