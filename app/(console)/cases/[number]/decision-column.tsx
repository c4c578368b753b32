import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ApprovalAnswer } from "@/components/cases/approval-answer";
import type { CategoryChoice } from "@/components/cases/decision-draft";
import { DecisionOutcome } from "@/components/cases/decision-outcome";
import { DecisionPanel } from "@/components/cases/decision-panel";
import { DelayedNotice } from "@/components/cases/delayed-notice";
import { ParkedNotice } from "@/components/cases/parked-notice";
import type { KnownParty } from "@/components/cases/party-list";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { NoPermissionState } from "@/components/ui/no-permission-state";
import { can } from "@/domain/access/rules/can";
import type { CaseDecision, CaseFile } from "@/domain/cases/case-file";
import type { CaseConversation } from "@/domain/desk/queries/case-conversation";
import { actorId, roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { approvalWindowMs } from "@/domain/measures/rules/appeal-window";
import { approverRefusal } from "@/domain/measures/rules/approval-needed";
import type { ApprovalReason } from "@/domain/measures/vocabulary";
import { maskName } from "@/domain/people/rules/mask";
import { formatDateTime } from "@/lib/format";
import {
  approveDecisionAction,
  approveDecisionLegallyAction,
  claimCaseAction,
  decideCaseAction,
  giveNoticeAction,
  rejectDecisionAction,
  rejectDecisionLegallyAction,
  undoDecisionAction,
} from "../actions";
import { policyBases } from "../case-parts";
import { previewDecisionAction, previewNoticesAction } from "../preview-actions";
import { ProposalEffects } from "./proposal-effects";

/** The right of a case page: the panel to decide, the proposal to approve, or what was decided. */
export async function DecisionColumn({
  ctx,
  file,
  conversation,
  categories,
  parties,
  nextHref,
  locale,
}: {
  ctx: Ctx;
  file: CaseFile;
  conversation: CaseConversation | null;
  categories: readonly CategoryChoice[];
  parties: readonly KnownParty[];
  nextHref: string;
  locale: string;
}) {
  const t = await getTranslations("cases");
  const role = roleOf(ctx.actor);
  const current = file.decisions.find(({ state }) => state !== "withdrawn" && state !== "rejected");
  const decided = file.state === "waiting" || file.state === "decided" || file.state === "closed";
  if (decided && current) return await outcome(current);
  if (decided) return <Closed file={file} />;
  if (!can(role, "case.decide")) {
    return (
      <aside className="border-t border-border bg-surface-2 lg:border-t-0">
        <NoPermissionState title={t("decide.title")}>{t("decide.noPermission")}</NoPermissionState>
      </aside>
    );
  }
  const last = file.events.at(-1);
  return (
    <DecisionPanel
      file={{
        id: file.id,
        number: file.number,
        version: file.version,
        groupId: file.group?.id ?? null,
        groupName: file.group?.name ?? null,
        reports: file.reports.length,
      }}
      categories={categories}
      {...(await policyBases(ctx))}
      parties={parties}
      talkers={talkersOf(conversation)}
      knowledge={file.clock !== null}
      claim={file.claim ? (file.claim.mine ? "mine" : { name: file.claim.name ?? "" }) : "free"}
      nextHref={nextHref}
      lastChange={
        last
          ? t("conflict.lastChange", {
              at: formatDateTime(last.at),
              who: last.by ?? t("history.system"),
              what: t(`events.${last.kind}`),
            })
          : null
      }
      actions={{
        preview: previewDecisionAction,
        notices: previewNoticesAction,
        decide: decideCaseAction,
        undo: undoDecisionAction,
        claim: claimCaseAction,
      }}
    />
  );

  async function outcome(decision: CaseDecision): Promise<ReactNode> {
    const waits = decision.state === "awaiting-approval";
    const effects = waits ? <ProposalEffects ctx={ctx} file={file} decision={decision} /> : null;
    return (
      <DecisionOutcome
        file={file}
        decision={decision}
        nameOf={nameOf}
        now={ctx.now()}
        locale={locale}
        top={
          waits ? (
            <>
              <Waiting decision={decision} locale={locale} />
              <DelayedNotice decision={decision} give={null} />
            </>
          ) : decision.state === "parked" ? (
            parked(decision)
          ) : decision.delay ? (
            <DelayedNotice decision={decision} give={can(role, "case.decide") ? giveNoticeAction : null} />
          ) : null
        }
        effects={effects}
        foot={waits ? await answer(decision, effects) : <NextCase href={nextHref} label={t("decided.next")} />}
      />
    );
  }

  function parked(decision: CaseDecision): ReactNode {
    const me = actorId(ctx.actor);
    const approver = decision.approvedBy !== null && me !== null && can(role, "case.approve") && !decision.mine;
    return (
      <ParkedNotice
        key={decision.version}
        decisionId={decision.id}
        until={(decision.parkedUntil ?? ctx.now()).toISOString()}
        now={ctx.now().toISOString()}
        mayUndo={decision.mine || approver}
        by={decision.approvedBy ?? decision.decidedBy ?? ""}
        undo={undoDecisionAction}
      />
    );
  }

  async function answer(decision: CaseDecision, effects: ReactNode): Promise<ReactNode> {
    const legal = decision.approvalKind === "legal";
    return (
      <ApprovalAnswer
        decision={decision}
        refusal={await refusalText(decision)}
        effects={effects}
        actions={{
          approve: legal ? approveDecisionLegallyAction : approveDecisionAction,
          reject: legal ? rejectDecisionLegallyAction : rejectDecisionAction,
          undo: undoDecisionAction,
        }}
      />
    );
  }

  async function refusalText(decision: CaseDecision): Promise<string | null> {
    const say = await getTranslations("cases.approval");
    if (decision.mine) return say("own");
    const reasons = decision.proposal.approvalReasons as ApprovalReason[];
    const refusal = approverRefusal(reasons, [], { id: actorId(ctx.actor) ?? "", roles: [role] });
    if (refusal) return say(refusal === "legal-review-needed" ? "roleLegal" : "role");
    return ctx.now().getTime() - decision.decidedAt.getTime() > approvalWindowMs ? say("lapsed") : null;
  }

  function nameOf({ kind, id }: { kind: "person" | "group"; id: string }): string {
    if (kind === "group") return file.group?.id === id ? file.group.name : t("decide.groupParty");
    const known = file.people.find((person) => person.personId === id);
    if (known) return maskName(known.displayName);
    return talkersOf(conversation).find((talker) => talker.personId === id)?.name ?? "*";
  }
}

async function Waiting({ decision, locale }: { decision: CaseDecision; locale: string }) {
  const t = await getTranslations("cases");
  const reasons = (decision.proposal.approvalReasons as ApprovalReason[]).map((one) => t(`approvalReason.${one}`));
  return (
    <Banner tone="warn" title={t("approval.title")}>
      <p>{t("approval.why", { reasons: new Intl.ListFormat(locale).format(reasons) })}</p>
      <p>
        {t("approval.who", { who: t(decision.approvalKind === "legal" ? "approval.whoLegal" : "approval.whoLead") })}
      </p>
      <p>
        {t("approval.lapses", {
          at: formatDateTime(new Date(decision.decidedAt.getTime() + approvalWindowMs)),
        })}
      </p>
    </Banner>
  );
}

/** A case that ended without a decision: what was in it went elsewhere. */
async function Closed({ file }: { file: CaseFile }) {
  const t = await getTranslations("cases.decided");
  const number = file.events.findLast((event) => event.kind === "merged-away")?.facts.intoNumber;
  return (
    <aside className="border-t border-border bg-surface-2 lg:border-t-0">
      {typeof number === "string" ? (
        <EmptyState action={<ButtonLink href={`/cases/${number}`}>{number}</ButtonLink>}>
          {t("merged", { number })}
        </EmptyState>
      ) : (
        <EmptyState>{t("closed")}</EmptyState>
      )}
    </aside>
  );
}

function NextCase({ href, label }: { href: string; label: string }) {
  return (
    <ButtonLink href={href} variant="primary" size="large" className="w-full" prefetch={false}>
      {label}
    </ButtonLink>
  );
}

function talkersOf(conversation: CaseConversation | null) {
  const talkers = new Map<string, { personId: string; name: string }>();
  for (const { sender } of conversation?.messages ?? []) {
    const { personId, name, nickname } = sender;
    talkers.set(personId, { personId, name: nickname ? `${name} ${nickname}` : name });
  }
  return [...talkers.values()];
}
