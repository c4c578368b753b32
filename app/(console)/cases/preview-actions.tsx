"use server";

import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { z } from "zod";
import type { PreviewAnswer } from "@/components/cases/preview-answer";
import { PreviewEffects } from "@/components/cases/preview-effects";
import { FullNotices, NoticeSummary } from "@/components/cases/preview-notices";
import { EntryArithmetic, PersonScore } from "@/components/cases/preview-person";
import type { FormState } from "@/components/forms/form-state";
import type { NoticeWords } from "@/components/notices/notice-text";
import type { DecisionConsequences } from "@/domain/cases/consequences";
import { previewDecision } from "@/domain/cases/queries/preview-decision";
import { revealRecalled } from "@/domain/desk/queries/reveal-recalled";
import { DomainError } from "@/domain/kernel/errors";
import { maskName } from "@/domain/people/rules/mask";
import { errorText } from "@/lib/error-text";
import { formatDate } from "@/lib/format";
import { errorFacts, log } from "@/lib/log";
import { requestCtx } from "@/lib/page-ctx";
import { readForm } from "@/lib/read-form";

type Asked = z.input<typeof previewDecision.input>;

/** What a decision would do, rendered; or what stands in its way. Writes nothing but the log of the question. */
export async function previewDecisionAction(decision: unknown): Promise<PreviewAnswer> {
  const found = await asked(decision);
  if ("problems" in found) return { ok: false, problems: found.problems };
  const { effects } = found;
  const t = await getTranslations("cases");
  const say = await words();
  const reasons = effects.approval.reasons.map((reason) => t(`approvalReason.${reason}`));
  const { kind, lapsesAfterHours } = effects.approval;
  return {
    ok: true,
    people: Object.fromEntries(
      effects.people.map((person) => [
        person.personId,
        {
          score: <PersonScore person={person} />,
          arithmetic: person.entries.map((entry) => <EntryArithmetic key={entry.findingId} entry={entry} />),
          suspensionDays: person.suspension?.proposal.days ?? null,
          revocationProposed: person.revocationProposed,
        },
      ]),
    ),
    effects: <PreviewEffects effects={effects} mask={maskName} />,
    notices: <NoticeSummary notices={effects.notices} say={say} mask={maskName} />,
    approval: kind ? { kind, reasons: new Intl.ListFormat(say.locale).format(reasons), hours: lapsesAfterHours } : null,
    grave: isGrave(effects),
    appealUntil: effects.appealUntil ? formatDate(effects.appealUntil) : null,
  };
}

/** The notices of a decision in full, as their recipients will read them. */
export async function previewNoticesAction(decision: unknown): Promise<ReactNode> {
  const found = await asked(decision);
  if ("problems" in found) return found.problems.join(" ");
  return <FullNotices notices={found.effects.notices} say={await words()} mask={maskName} />;
}

/** The text of a recalled message for a stated reason; logged. */
export async function revealRecalledAction(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    const { text } = await revealRecalled.ask(
      await requestCtx(),
      readForm(form) as z.input<typeof revealRecalled.input>,
    );
    return { status: "done", data: { text } };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { message, fields } = await errorText(error);
    return { status: "refused", code: error.reason, message, fieldErrors: fields };
  }
}

async function asked(decision: unknown): Promise<{ effects: DecisionConsequences } | { problems: string[] }> {
  try {
    return { effects: await previewDecision.ask(await requestCtx(), decision as Asked) };
  } catch (error) {
    if (!(error instanceof DomainError)) {
      log().error(errorFacts(error), "preview failed");
      return { problems: [(await getTranslations("cases.decide"))("previewFailed")] };
    }
    const { message, fields } = await errorText(error);
    const problems = [...new Set(Object.values(fields))];
    return { problems: problems.length > 0 ? problems : [message] };
  }
}

function isGrave({ approval, people, groups }: DecisionConsequences): boolean {
  return (
    approval.kind !== null ||
    people.some((person) => person.suspension !== null || person.measures.length > 0) ||
    groups.some((group) => group.measures.some((measure) => measure.kind === "close"))
  );
}

async function words(): Promise<NoticeWords> {
  const t = await getTranslations("notices");
  return { t: t as unknown as NoticeWords["t"], locale: await getLocale() };
}
