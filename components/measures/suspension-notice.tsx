"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { DirectGround } from "@/domain/measures/inputs";

/** What the dialog asks the server for: the notice of what is filled in so far. */
export type AskSuspensionNotice = (asked: {
  personId: string;
  ground: DirectGround;
  days: string;
  startsAt: string;
  reason: string;
}) => Promise<ReactNode>;

/** The notice's full text on demand, from what the form around it holds at that moment. */
export function SuspensionNotice({ ask }: { ask: AskSuspensionNotice }) {
  const t = useTranslations("measures.suspend");
  const [notice, setNotice] = useState<ReactNode>(null);
  const [busy, start] = useTransition();
  return (
    <div className="mt-1.5">
      <Button
        size="small"
        pending={busy}
        onClick={(event) => {
          const form = event.currentTarget.form;
          if (!form) return;
          const given = new FormData(form);
          const field = (name: string) => String(given.get(name) ?? "");
          start(async () => {
            const asked = { personId: field("personId"), ground: field("ground") as DirectGround, days: field("days") };
            const text = await ask({ ...asked, startsAt: field("startsAt"), reason: field("reason") }).catch(() =>
              t("noticeFailed"),
            );
            setNotice(text);
          });
        }}
      >
        {t(notice ? "noticeAgain" : "noticeFull")}
      </Button>
      {notice ? (
        <section
          aria-label={t("noticeFull")}
          aria-live="polite"
          className="mt-2 max-h-80 overflow-y-auto rounded-control border border-border bg-surface-2 px-3 py-2"
        >
          {notice}
        </section>
      ) : null}
    </div>
  );
}
