"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useMemo, useRef } from "react";
import { useRowKeys } from "@/components/data-table/use-row-keys";
import { singleKeysOn, useShortcuts } from "@/components/shell/use-shortcuts";

/** Results with their keys: J and K move, Space chooses, O opens the conversation. */
export function ResultList({ label, children }: { label: string; children: ReactNode }) {
  const t = useTranslations("archive.keys");
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const shortcuts = useMemo(() => {
    const open = () => {
      const row = document.activeElement?.closest("article") ?? list.current?.querySelector("article");
      row?.querySelector<HTMLElement>("[data-row-link]")?.click();
    };
    return [{ key: "o", name: t("open"), run: open }];
  }, [t]);
  useShortcuts(shortcuts);

  function choose(event: KeyboardEvent) {
    const { target } = event;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.key !== " " || !plain || event.nativeEvent.isComposing || !singleKeysOn()) return;
    if (!(target instanceof HTMLElement) || !target.hasAttribute("data-row-link")) return;
    event.preventDefault();
    target.closest("article")?.querySelector<HTMLElement>("[data-choose]")?.click();
  }

  return (
    <section
      ref={list}
      aria-label={label}
      onKeyDown={choose}
      data-results=""
      className="divide-y divide-border border-b border-border"
    >
      {children}
    </section>
  );
}
