"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useShortcuts } from "@/components/shell/use-shortcuts";

const KeyList = dynamic(() => import("@/components/shell/key-list").then((module) => module.KeyList), { ssr: false });

/** Keys that work on every page: `/` goes to the field marked `data-search`, `?` lists all keys. */
export function ShellKeys() {
  const t = useTranslations("common.keys");
  const [open, setOpen] = useState(false);
  const shortcuts = useMemo(
    () => [
      { key: "/", name: t("search"), run: () => document.querySelector<HTMLElement>("[data-search]")?.focus() },
      { key: "?", name: t("list"), run: () => setOpen(true) },
    ],
    [t],
  );
  useShortcuts(shortcuts);
  return open ? <KeyList onClose={() => setOpen(false)} /> : null;
}
