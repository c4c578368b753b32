"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useMemo } from "react";
import { useShortcuts } from "@/components/shell/use-shortcuts";

/** J and K move the focus between the links marked `data-row-link` in `list`; Enter follows the link by itself. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const t = useTranslations("common.keys");
  const shortcuts = useMemo(() => {
    const move = (step: 1 | -1) => {
      const links = Array.from(list.current?.querySelectorAll<HTMLElement>("[data-row-link]") ?? []);
      const at = links.indexOf(document.activeElement as HTMLElement);
      const next = at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step;
      links[Math.min(links.length - 1, Math.max(0, next))]?.focus();
    };
    return [
      { key: "j", name: t("nextRow"), run: () => move(1) },
      { key: "k", name: t("previousRow"), run: () => move(-1) },
    ];
  }, [list, t]);
  useShortcuts(shortcuts);
}
