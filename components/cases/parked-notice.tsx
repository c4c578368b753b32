"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Banner } from "@/components/ui/banner";

/** A decision about to take effect: the seconds left, and undo for whoever may. Looks again when the time is up. */
export function ParkedNotice({
  decisionId,
  until,
  now,
  mayUndo,
  by,
  undo,
}: {
  decisionId: string;
  /** ISO 8601. */
  until: string;
  now: string;
  mayUndo: boolean;
  by: string;
  undo: FormAction;
}) {
  const t = useTranslations("cases.parked");
  const router = useRouter();
  const [left, setLeft] = useState(() => Date.parse(until) - Date.parse(now));
  useEffect(() => {
    const opened = performance.now();
    const total = Date.parse(until) - Date.parse(now);
    const timer = setInterval(() => {
      const remaining = total - (performance.now() - opened);
      setLeft(remaining);
      // Every second at first, then less often: the job may be busy.
      if (remaining < -500 && Math.round(-remaining / 1000) % 2 === 0) router.refresh();
    }, 1000);
    return () => clearInterval(timer);
  }, [until, now, router]);
  const seconds = Math.max(0, Math.ceil(left / 1000));
  return (
    <Banner tone="warn" title={seconds > 0 ? t("title", { seconds }) : t("soon")} role="status">
      <p>{mayUndo ? t("text") : t("others", { name: by })}</p>
      {mayUndo && seconds > 0 ? (
        <ActionForm action={undo} className="mt-1.5">
          <input type="hidden" name="decisionId" value={decisionId} />
          <Submit variant="secondary">{t("undo")}</Submit>
        </ActionForm>
      ) : null}
    </Banner>
  );
}
