"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { useRowKeys } from "@/components/data-table/use-row-keys";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { KeyCap } from "@/components/ui/key-cap";

/** Foot of the queue: what its keys do. J and K move, G takes the most urgent case that nobody holds. */
export function QueueKeys({ claimNext }: { claimNext: FormAction }) {
  const t = useTranslations("cases.queue");
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current = document.getElementById("queue");
    const current = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (list.current && current) list.current.scrollTop = current.offsetTop - list.current.clientHeight / 2;
  }, []);
  useRowKeys(list);
  const next = useRef<HTMLButtonElement>(null);
  const shortcuts = useMemo(() => [{ key: "g", name: t("next"), run: () => next.current?.click() }], [t]);
  useShortcuts(shortcuts);
  return (
    <div className="flex items-center gap-3 border-t border-border px-3 py-2 text-support text-text-3">
      <span className="flex items-center gap-1">
        <KeyCap>J</KeyCap>
        <KeyCap>K</KeyCap>
        {t("move")}
      </span>
      <ActionForm action={claimNext} quiet>
        <button ref={next} type="submit" className="flex min-h-6 items-center gap-1 hover:text-text">
          <KeyCap>G</KeyCap>
          {t("next")}
        </button>
      </ActionForm>
      <KeyCap>?</KeyCap>
    </div>
  );
}
