"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import type { PreviewAnswer } from "@/components/cases/preview-answer";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { Dialog, DialogBody, DialogFoot } from "@/components/ui/dialog";

/** Confirms a decision that takes rights away: everything it does, who is told, until when to appeal, who approves. */
export function ConfirmDecision({
  open,
  onClose,
  onConfirm,
  number,
  ground,
  people,
  answer,
  evidence,
  sending,
  problem,
}: {
  open: boolean;
  onClose: () => void;
  onConfirm: () => void;
  number: string;
  ground: ReactNode;
  people: { key: string; name: string; role: string; id: string }[];
  answer: Extract<PreviewAnswer, { ok: true }>;
  /** Number of quoted messages. */
  evidence: number;
  sending: boolean;
  problem: ReactNode;
}) {
  const t = useTranslations("cases.confirm");
  const decide = useTranslations("cases.decide");
  const common = useTranslations("common");
  const [checked, setChecked] = useState(false);
  const { approval } = answer;

  useEffect(() => {
    if (!open) return setChecked(false);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      if (checked && !sending) onConfirm();
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [open, checked, sending, onConfirm]);

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t(approval ? "titleSecond" : "title")}
      note={number}
      wide
    >
      <DialogBody>
        {problem}
        <dl className="divide-y divide-border">
          <Row term={t("ground")}>{ground}</Row>
          <Row term={t("people")}>
            <ul className="flex flex-col gap-2">
              {people.map(({ key, name, role, id }) => (
                <li key={key}>
                  <div className="flex flex-wrap items-center gap-2">
                    <span className="font-semibold">{name}</span>
                    <span className="text-text-2">{role}</span>
                    <span className="ml-auto">{answer.people[id]?.score}</span>
                  </div>
                  {answer.people[id]?.arithmetic}
                </li>
              ))}
            </ul>
          </Row>
          <Row term={t("effects")}>{answer.effects}</Row>
          <Row term={t("notified")}>{answer.notices}</Row>
          <Row term={t("approval")}>
            <ol className="flex flex-wrap items-stretch gap-1.5">
              <Step title={t("step1")} text={t("now")} current />
              {approval ? (
                <>
                  <Arrow />
                  <Step
                    title={t("step2")}
                    text={t(approval.kind === "legal" ? "legal" : "lead", { hours: approval.hours })}
                  />
                </>
              ) : null}
              <Arrow />
              <Step title={t("step3")} text={t(approval ? "auto" : "self")} />
            </ol>
            {approval ? (
              <p className="mt-1 text-support text-text-3">
                {decide("twoPersons", { reasons: approval.reasons, hours: approval.hours })}
              </p>
            ) : null}
          </Row>
          <Row term={t("check")}>
            <Checkbox
              checked={checked}
              onChange={(event) => setChecked(event.target.checked)}
              label={t("checked", { count: evidence })}
            />
          </Row>
        </dl>
      </DialogBody>
      <DialogFoot>
        <span className="mr-auto text-support text-text-2">{t(approval ? "withdrawable" : "undoable")}</span>
        <Button size="large" keyCap="Esc" onClick={onClose}>
          {common("cancel")}
        </Button>
        <Button
          size="large"
          variant="danger-fill"
          keyCap="Ctrl Enter"
          disabled={!checked}
          pending={sending}
          onClick={onConfirm}
        >
          {approval ? decide("submitSecond") : t("act")}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-3 gap-y-1 py-2.5 first:pt-0 last:pb-0 md:grid-cols-[72px_minmax(0,1fr)]">
      <dt className="text-text-2">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function Step({ title, text, current = false }: { title: string; text: string; current?: boolean }) {
  return (
    <li
      className={cn(
        "min-w-24 flex-1 rounded-control border px-2.5 py-1.5",
        current ? "border-accent bg-accent-soft" : "border-dashed border-control",
      )}
    >
      <p className="font-semibold">{title}</p>
      <p className="text-support text-text-2">{text}</p>
    </li>
  );
}

function Arrow() {
  return (
    <li aria-hidden="true" className="grid place-items-center">
      <ChevronRight className="size-3.5 text-text-3" />
    </li>
  );
}
