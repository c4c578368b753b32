"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

/** A result that can be chosen: its key in the archive, and its sender's code where the reader may filter by it. */
export interface Choosable {
  groupId: string;
  messageId: string;
  sender: string | null;
}

interface SelectionState {
  chosen: readonly Choosable[];
  has(one: Choosable): boolean;
  toggle(one: Choosable): void;
  choose(all: readonly Choosable[]): void;
  clear(): void;
}

const SelectionContext = createContext<SelectionState | null>(null);
const same = (a: Choosable, b: Choosable) => a.groupId === b.groupId && a.messageId === b.messageId;

/** Holds what is chosen among the results of one search, from page to page. Give it the search's id as `key`. */
export function Selection({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<readonly Choosable[]>([]);
  const state = useMemo<SelectionState>(
    () => ({
      chosen,
      has: (one) => chosen.some((other) => same(one, other)),
      toggle: (one) =>
        setChosen((before) =>
          before.some((other) => same(one, other)) ? before.filter((other) => !same(one, other)) : [...before, one],
        ),
      choose: (all) =>
        setChosen((before) => [...before, ...all.filter((one) => !before.some((other) => same(one, other)))]),
      clear: () => setChosen([]),
    }),
    [chosen],
  );
  return <SelectionContext value={state}>{children}</SelectionContext>;
}

/** What is chosen around here; null where nothing can be. */
export function useSelection(): SelectionState | null {
  return useContext(SelectionContext);
}
