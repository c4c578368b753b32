"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { useShortcuts } from "@/components/shell/use-shortcuts";

/** Claims the most urgent case that nobody holds and goes to it; G does the same. */
export function TakeNext({ action }: { action: FormAction }) {
  const t = useTranslations("cases.queue");
  const button = useRef<HTMLSpanElement>(null);
  const shortcuts = useMemo(
    () => [{ key: "g", name: t("next"), run: () => button.current?.querySelector("button")?.click() }],
    [t],
  );
  useShortcuts(shortcuts);
  return (
    <ActionForm action={action} quiet>
      <span ref={button}>
        <Submit keyCap="G">{t("next")}</Submit>
      </span>
    </ActionForm>
  );
}
