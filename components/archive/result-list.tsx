"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useRef } from "react";
import { useRowKeys } from "@/components/data-table/use-row-keys";
import { useShortcuts } from "@/components/shell/use-shortcuts";

/** Results with their keys: J and K move, O opens the conversation, R reports where that is offered. */
export function ResultList({ label, reports, children }: { label: string; reports: boolean; children: ReactNode }) {
  const t = useTranslations("archive.keys");
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const shortcuts = useMemo(() => {
    const follow = (selector: string) => {
      const row = document.activeElement?.closest("article") ?? list.current?.querySelector("article");
      row?.querySelector<HTMLElement>(selector)?.click();
    };
    return [
      { key: "o", name: t("open"), run: () => follow("[data-row-link]") },
      ...(reports ? [{ key: "r", name: t("report"), run: () => follow("[data-report-link]") }] : []),
    ];
  }, [reports, t]);
  useShortcuts(shortcuts);
  return (
    <section ref={list} aria-label={label} className="divide-y divide-border border-b border-border">
      {children}
    </section>
  );
}
