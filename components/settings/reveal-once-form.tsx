"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { CopyCode } from "@/components/ui/copy-code";
import { Dialog, DialogBody, DialogFoot } from "@/components/ui/dialog";
import { formatDateTime } from "@/lib/format";

/** What the action hands over once: a secret, or a path of this site; and until when it is good. */
export interface RevealedOnce {
  secret: string;
  until?: string;
}

/**
 * A dialog around an action that makes something shown only once: a link, a key, a signing secret. When done the form
 * gives way to it, with a button that copies; closing it forgets it.
 */
export function RevealOnceForm({
  trigger,
  title,
  hint,
  action,
  submitLabel,
  what,
  children,
}: {
  trigger: ReactNode;
  title: ReactNode;
  hint?: ReactNode;
  action: FormAction;
  submitLabel: ReactNode;
  /** Names what is shown: 一次性链接. */
  what: string;
  children?: ReactNode;
}) {
  const t = useTranslations();
  const [open, setOpen] = useState(false);
  const [revealed, setRevealed] = useState<RevealedOnce | null>(null);

  function change(next: boolean) {
    setOpen(next);
    if (!next) setRevealed(null);
  }

  return (
    <Dialog trigger={trigger} open={open} onOpenChange={change} title={title}>
      {revealed ? (
        <Revealed revealed={revealed} what={what} onClose={() => change(false)} />
      ) : (
        <ActionForm
          action={action}
          quiet
          className="flex min-h-0 flex-1 flex-col"
          onDone={(state) => setRevealed(state.data as RevealedOnce)}
        >
          <DialogBody>
            <div className="flex flex-col gap-3">
              {hint ? <p className="text-text-2">{hint}</p> : null}
              {children}
            </div>
          </DialogBody>
          <DialogFoot>
            <Button size="large" keyCap="Esc" onClick={() => change(false)}>
              {t("common.cancel")}
            </Button>
            <Submit size="large">{submitLabel}</Submit>
          </DialogFoot>
        </ActionForm>
      )}
    </Dialog>
  );
}

function Revealed({ revealed, what, onClose }: { revealed: RevealedOnce; what: string; onClose: () => void }) {
  const t = useTranslations("settings.reveal");
  const shown = revealed.secret.startsWith("/") ? window.location.origin + revealed.secret : revealed.secret;
  return (
    <>
      <DialogBody>
        <div className="flex flex-col gap-3">
          <Banner tone="ok" role="status" title={what}>
            {t("once")}
          </Banner>
          <div className="break-all rounded-control border border-border bg-surface-2 px-3 py-2 [&_span]:whitespace-normal">
            <CopyCode code={shown} what={what} />
          </div>
          {revealed.until ? (
            <p className="text-support text-text-2">{t("until", { until: formatDateTime(revealed.until) })}</p>
          ) : null}
        </div>
      </DialogBody>
      <DialogFoot>
        <Button size="large" variant="primary" onClick={onClose}>
          {t("close")}
        </Button>
      </DialogFoot>
    </>
  );
}
