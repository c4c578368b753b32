"use client";

import { Package } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { Talker } from "@/components/cases/add-party";
import { ClaimButton } from "@/components/cases/claim-bar";
import { ConfirmDecision } from "@/components/cases/confirm-decision";
import { useDraft } from "@/components/cases/decision-context";
import {
  type CategoryChoice,
  decisionInput,
  liableParties,
  partyKey,
  shortestReason,
} from "@/components/cases/decision-draft";
import { type Bases, DecisionFields } from "@/components/cases/decision-fields";
import { DelayFields } from "@/components/cases/delay-fields";
import { MeasureFields } from "@/components/cases/measure-fields";
import { NoticesDialog } from "@/components/cases/notices-dialog";
import { type KnownParty, PartyList } from "@/components/cases/party-list";
import type { AskNotices, AskPreview } from "@/components/cases/preview-answer";
import { useDecide } from "@/components/cases/use-decide";
import { usePreview } from "@/components/cases/use-preview";
import type { FormAction } from "@/components/forms/form-state";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { formatClock } from "@/lib/format";

/** The decision: what is found, who answers for it, what follows, and the button that makes it so. */
export function DecisionPanel({
  file,
  categories,
  bases,
  policyId,
  parties,
  talkers,
  knowledge,
  claim,
  nextHref,
  lastChange,
  actions,
}: {
  file: {
    id: string;
    number: string;
    version: number;
    groupId: string | null;
    groupName: string | null;
    reports: number;
  };
  categories: readonly CategoryChoice[];
  bases: Bases;
  policyId: string;
  parties: readonly KnownParty[];
  talkers: readonly Talker[];
  knowledge: boolean;
  claim: "mine" | "free" | { name: string };
  nextHref: string;
  /** What happened last in the case, for conflicts. */
  lastChange: ReactNode;
  actions: {
    preview: AskPreview;
    notices: AskNotices;
    decide: FormAction;
    undo: FormAction;
    claim: FormAction;
  };
}) {
  const t = useTranslations("cases.decide");
  const role = useTranslations("cases.findingRole");
  const conflict = useTranslations("cases.conflict");
  const state = useDraft();
  if (!state) throw new Error("DecisionPanel needs a DecisionContext around it");
  const { draft, savedAt, change, clear } = state;
  const category = categories.find((one) => one.code === draft.category);
  const liable = liableParties(draft, parties, category);
  const posted = decisionInput(draft, { caseId: file.id, groupId: file.groupId, parties, category });
  const violation = draft.outcome === "violation";
  const ready = draft.outcome !== null && (!violation || liable.length > 0);
  // The reason is only repeated in the notices, so typing it asks nothing.
  const { answer, busy, failed, retry } = usePreview(ready ? { ...posted, reason: "" } : null, actions.preview);
  const { submit, sending, state: sent, forget } = useDecide({ ...actions, nextHref, onDone: clear });
  const [confirming, setConfirming] = useState<{ goOn: boolean } | null>(null);
  const reasonMissing = [...draft.reason.trim()].length < shortestReason;
  const may = claim === "mine" && ready && !reasonMissing && answer?.ok === true && !busy;

  const press = (goOn: boolean) => {
    if (!may || sending || confirming) return;
    forget();
    if (answer?.ok && answer.grave) setConfirming({ goOn });
    else submit({ ...posted, version: file.version }, goOn);
  };
  const latest = useRef(press);
  latest.current = press;
  const shortcuts = useMemo(
    () => [
      { key: "v", name: t("keyViolation"), run: () => change({ outcome: "violation" }) },
      { key: "x", name: t("keyNo"), run: () => change({ outcome: "no-violation" }) },
      { key: "s", name: t("keySubmit"), run: () => latest.current(false) },
    ],
    [t, change],
  );
  useShortcuts(shortcuts);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing || event.defaultPrevented)
        return;
      if (event.target instanceof HTMLElement && event.target.closest("[role=dialog]")) return;
      event.preventDefault();
      latest.current(true);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  const problem = problemBanner();
  const second = answer?.ok ? answer.approval : null;
  return (
    <section aria-label={t("title")} className="flex min-h-0 flex-col bg-surface-2 lg:h-full">
      <div className="flex min-h-10 items-center gap-2 border-b border-border px-4 py-2">
        <h2 className="font-semibold">{t("title")}</h2>
        {savedAt ? <span className="text-support text-text-3">{t("draft", { at: formatClock(savedAt) })}</span> : null}
        <span className="ml-auto text-support text-text-3">{t("policy", { id: policyId })}</span>
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-4 py-3">
        {claim === "mine" ? null : (
          <Banner tone={claim === "free" ? "info" : "warn"}>
            <p className="mb-1.5 last:mb-0">{claim === "free" ? t("mustClaim") : t("held", { name: claim.name })}</p>
            {claim === "free" ? <ClaimButton caseId={file.id} claim={actions.claim} /> : null}
          </Banner>
        )}
        {confirming ? null : problem}
        <DecisionFields categories={categories} bases={bases} />
        {violation ? (
          <>
            <PartyList parties={parties} talkers={talkers} category={category} knowledge={knowledge} answer={answer} />
            <MeasureFields liable={liable} category={category} groupName={file.groupName} answer={answer} />
            <DelayFields />
          </>
        ) : null}
        <section aria-live="polite" aria-busy={busy} className="border-t border-border pt-3">
          <div className="mb-1.5 flex items-baseline justify-between gap-2">
            <h3 className="font-semibold">{t("effects")}</h3>
            <span className="text-support text-text-3">{busy ? t("previewBusy") : t("effectsNote")}</span>
          </div>
          {failed ? (
            <p className="flex items-center gap-2 text-danger">
              {t("previewFailed")}
              <Button size="small" onClick={retry}>
                {t("retry")}
              </Button>
            </p>
          ) : !ready ? (
            <p className="text-support text-text-3">{t("previewWait")}</p>
          ) : answer?.ok ? (
            <div className={cn(busy && "opacity-60")}>{answer.effects}</div>
          ) : answer ? (
            <ul className="text-support text-danger">
              {answer.problems.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          ) : null}
        </section>
        {answer?.ok ? (
          <section className={cn("border-t border-border pt-3 text-support", busy && "opacity-60")}>
            <div className="mb-1 flex items-baseline justify-between gap-2">
              <h3 className="text-body font-semibold">{t("notices")}</h3>
              <NoticesDialog posted={posted} ask={actions.notices} />
            </div>
            {answer.notices}
          </section>
        ) : null}
        {violation ? (
          <section className="border-t border-border pt-3 text-support">
            <div className="flex flex-wrap items-baseline gap-x-2">
              <h3 className="text-body font-semibold">{t("evidence")}</h3>
              {draft.quotes.length > 0 ? (
                <>
                  <span className="text-text-2">
                    {t("evidenceText", { messages: draft.quotes.length, reports: file.reports })}
                  </span>
                  <span className="ml-auto inline-flex items-center gap-1 text-ok">
                    <Package className="size-3.5" aria-hidden="true" />
                    {t("evidenceSealed")}
                  </span>
                </>
              ) : (
                <span className="text-text-3">{t("evidenceNone")}</span>
              )}
            </div>
          </section>
        ) : null}
      </div>
      <div className="sticky bottom-14 border-t border-border bg-surface-2 px-4 py-2.5 md:bottom-0 lg:static">
        <div className="flex gap-2">
          <Button size="large" keyCap="S" disabled={!may} pending={sending} onClick={() => press(false)}>
            {t("submit")}
          </Button>
          <Button
            size="large"
            variant="primary"
            keyCap="Ctrl Enter"
            className="min-w-0 flex-1"
            disabled={!may}
            pending={sending}
            onClick={() => press(true)}
          >
            {second ? t("submitSecond") : t("submitNext")}
          </Button>
        </div>
        <p className="mt-1.5 text-support text-text-3">{footnote()}</p>
      </div>
      {answer?.ok ? (
        <ConfirmDecision
          open={confirming !== null}
          onClose={() => setConfirming(null)}
          onConfirm={() => submit({ ...posted, version: file.version }, confirming?.goOn ?? false)}
          number={file.number}
          ground={
            <>
              <p className="font-semibold">
                {draft.severity} {draft.category} {category?.name}
              </p>
              {category?.laws.map((law) => (
                <p key={law} className="text-support text-text-2">
                  {law}
                </p>
              ))}
            </>
          }
          people={liable.map((party) => ({
            key: partyKey(party),
            name: party.name,
            role: role(party.role),
            id: party.subject.id,
          }))}
          answer={answer}
          evidence={draft.quotes.length}
          sending={sending}
          problem={problem}
        />
      ) : null}
    </section>
  );

  function footnote(): string {
    if (claim !== "mine") return claim === "free" ? t("mustClaim") : t("held", { name: claim.name });
    if (!ready) return t("previewWait");
    if (reasonMissing) return t("reasonHint");
    if (second) return t("twoPersons", { reasons: second.reasons, hours: second.hours });
    return violation ? t("onePerson", { severity: draft.severity }) : t("onePersonPlain");
  }

  function problemBanner(): ReactNode {
    if (sent.status !== "refused" && sent.status !== "failed") return null;
    const changed = sent.code === "case-changed" || sent.code === "case-claimed";
    return (
      <Banner tone="danger" role="alert" title={changed ? conflict("changed") : (sent.message ?? t("problems"))}>
        {changed ? <p>{sent.message}</p> : null}
        {changed ? lastChange : null}
        {sent.fieldErrors ? (
          <ul>
            {[...new Set(Object.values(sent.fieldErrors))].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        ) : null}
        {sent.reference ? <p className="font-mono">{sent.reference}</p> : null}
      </Banner>
    );
  }
}
