import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Conversation } from "@/components/cases/conversation";
import { EvidenceTab } from "@/components/cases/evidence-tab";
import { GroupTab } from "@/components/cases/group-tab";
import { HistoryTab } from "@/components/cases/history-tab";
import { ManagersTab } from "@/components/cases/managers-tab";
import { PersonCard } from "@/components/cases/person-card";
import { ReportsTab } from "@/components/cases/reports-tab";
import { systemFacts } from "@/components/cases/system-facts";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { FoundNames } from "@/domain/archive/found-page";
import type { CaseFile } from "@/domain/cases/case-file";
import { listCases } from "@/domain/cases/queries/list-cases";
import { caseDeadlinesMs } from "@/domain/cases/rules/deadline";
import type { CaseConversation } from "@/domain/desk/queries/case-conversation";
import type { CaseEvidence } from "@/domain/desk/queries/case-evidence";
import type { Ctx } from "@/domain/kernel/ctx";
import { HOUR_MS } from "@/domain/kernel/time";
import { maskName } from "@/domain/people/rules/mask";
import {
  confirmKnowledgeAction,
  deliverToManagersAction,
  mergeCasesAction,
  recordResponseAction,
  splitReportAction,
} from "../actions";
import { revealRecalledAction } from "../preview-actions";
import type { CaseParams, CaseTab } from "../search-params";

/** The middle of a case page: tabs, and the material of the one that is open. */
export async function CaseMaterial({
  ctx,
  file,
  conversation,
  evidence,
  params,
  hrefOf,
  may,
  now,
  locale,
}: {
  ctx: Ctx;
  file: CaseFile;
  conversation: CaseConversation | null;
  evidence: { rows: CaseEvidence[]; names: FoundNames };
  params: CaseParams;
  hrefOf: (part: Partial<CaseParams>) => string;
  may: boolean;
  now: Date;
  locale: string;
}) {
  const t = await getTranslations("cases");
  const reported = file.people.filter((person) => person.reported);
  const managers = file.people.filter(({ role }) => role === "creator" || role === "manager");
  const tab = (key: CaseTab, count?: ReactNode) => ({
    href: hrefOf({ tab: key, at: undefined, before: 20, after: 20 }),
    label: t(`tabs.${key}`),
    count,
    current: params.tab === key,
  });
  return (
    <>
      <LinkTabs
        label={t("tabs.label")}
        tabs={[
          tab(
            "conversation",
            conversation?.reported.length ? t("tabs.reported", { count: conversation.reported.length }) : undefined,
          ),
          tab("group"),
          tab("sender", reported[0] ? maskName(reported[0].displayName) : undefined),
          tab("managers", managers.length),
          tab("reports", file.reports.length),
          tab("evidence", evidence.rows.length || undefined),
          tab("history", file.events.length),
        ]}
      />
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
        tabIndex={0}
        aria-label={t(`tabs.${params.tab}`)}
        className="min-h-0 flex-1 -outline-offset-2 lg:overflow-y-auto"
      >
        {await material()}
      </section>
    </>
  );

  async function material(): Promise<ReactNode> {
    switch (params.tab) {
      case "conversation":
        if (!conversation) return <EmptyState>{t("talk.noGroup")}</EmptyState>;
        return (
          <Conversation
            conversation={conversation}
            facts={systemFacts(file)}
            caseId={file.id}
            dueHours={caseDeadlinesMs[file.severity] / HOUR_MS}
            locale={locale}
            earlierHref={hrefOf({ before: Math.min(200, params.before + 20) })}
            laterHref={hrefOf({ after: Math.min(200, params.after + 20) })}
            focus={
              params.before > 20 || params.after > 20 ? undefined : (params.at ?? conversation.reported[0]?.messageId)
            }
            jumpHref={(messageId) => hrefOf({ at: messageId })}
            reveal={revealRecalledAction}
            mask={maskName}
          />
        );
      case "group": {
        const others = file.group ? (await listCases.ask(ctx, { groupId: file.group.id })).rows : [];
        return (
          <GroupTab
            file={file}
            others={others.filter((one) => one.id !== file.id)}
            managers={managers.map(({ personId, displayName, role }) => ({
              personId,
              name: maskName(displayName),
              role: role === "creator" ? "creator" : "manager",
            }))}
            locale={locale}
          />
        );
      }
      case "sender":
        if (reported.length === 0) return <EmptyState>{t("person.empty")}</EmptyState>;
        return reported.map((person) => (
          <PersonCard key={person.personId} person={person} name={maskName(person.displayName)} locale={locale} />
        ));
      case "managers":
        return (
          <ManagersTab
            file={file}
            now={now}
            locale={locale}
            may={may}
            mask={maskName}
            actions={{
              deliver: deliverToManagersAction,
              confirm: confirmKnowledgeAction,
              record: recordResponseAction,
            }}
          />
        );
      case "reports":
        return (
          <ReportsTab
            file={file}
            locale={locale}
            may={may}
            messageHref={(messageId) => hrefOf({ tab: "conversation", at: messageId })}
            actions={{ split: splitReportAction, merge: mergeCasesAction }}
          />
        );
      case "evidence":
        return <EvidenceTab rows={evidence.rows} names={evidence.names} />;
      case "history":
        return <HistoryTab events={file.events} />;
    }
  }
}
