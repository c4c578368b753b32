import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { HoldState } from "@/components/retention/hold-state";
import { SettleHold } from "@/components/retention/settle-hold";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { can } from "@/domain/access/rules/can";
import { HOLD_REVIEW_DAYS } from "@/domain/archive/vocabulary";
import { getHold, type HoldView } from "@/domain/desk/queries/get-hold";
import { roleOf } from "@/domain/kernel/actor";
import { isId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { formatDate } from "@/lib/format";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { RetentionFrame } from "../../retention-frame";
import { proposeHoldReleaseAction, rejectHoldReleaseAction, releaseHoldAction, reviewHoldAction } from "../actions";

export default async function HoldPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await pageCtx("staff");
  const { id } = await params;
  if (!isId(id)) notFound();
  const hold = await orRefusalPage(getHold.ask(ctx, { holdId: id }));
  const t = await getTranslations("retention.holds");
  const now = ctx.now();
  const windowOf = ({ from, until }: HoldView["scopes"][number]) => {
    const last = until ? formatDate(until.getTime() - 1) : "";
    if (from && until) return t("scopeBetween", { from: formatDate(from), until: last });
    if (from) return t("scopeFrom", { from: formatDate(from) });
    return until ? t("scopeUntil", { until: last }) : t("scopeOpen");
  };
  const subject = hold.caseNumber ? (
    <Link className="link" href={`/cases/${hold.caseNumber}`}>
      {hold.caseNumber}
    </Link>
  ) : hold.documentNumber ? (
    <Link className="link" href={`/orders/${hold.orderId}`}>
      {hold.documentNumber}
    </Link>
  ) : null;
  return (
    <RetentionFrame
      ctx={ctx}
      tab="holds"
      crumb={hold.number}
      actions={
        can(roleOf(ctx.actor), "hold.release") ? (
          <SettleHold
            hold={hold}
            reviewBy={formatDate(now.getTime() + (HOLD_REVIEW_DAYS - 1) * DAY_MS)}
            actions={{
              review: reviewHoldAction,
              propose: proposeHoldReleaseAction,
              release: releaseHoldAction,
              reject: rejectHoldReleaseAction,
            }}
          />
        ) : null
      }
    >
      <Panel>
        <PanelHead title={t("facts")} actions={<HoldState state={hold.state} overdue={hold.reviewAt <= now} />} />
        <DefinitionList
          items={[
            {
              term: t("kind"),
              value: (
                <>
                  {t(`kindName.${hold.kind}`)} {subject}
                </>
              ),
            },
            { term: t("reason"), value: hold.reason ?? <span className="text-text-2">{t("reasonSealed")}</span> },
            {
              term: t("placedBy"),
              value: (
                <>
                  {hold.placedBy} <Time at={hold.placedAt} />
                </>
              ),
            },
            {
              term: t("review"),
              value: formatDate(hold.reviewAt.getTime() - 1),
              note: `${t("reviewed")} ${formatDate(hold.reviewedAt)}`,
            },
            ...(hold.messages > 0 ? [{ term: t("covers"), value: t("messages", { count: hold.messages }) }] : []),
          ]}
        />
      </Panel>
      {hold.scopes.length > 0 ? (
        <Panel>
          <PanelHead
            title={t("covers")}
            note={
              hold.scopeCount > hold.scopes.length
                ? t("more", { count: hold.scopeCount - hold.scopes.length })
                : undefined
            }
          />
          <DataTable
            caption={t("scopesCaption")}
            rows={hold.scopes}
            rowId={(row) => row.id}
            empty="–"
            columns={[
              {
                id: "group",
                header: t("scopeGroup"),
                cell: ({ group }) =>
                  group ? (
                    <Link className="link" href={`/groups/${group.id}`}>
                      <bdi>{group.name}</bdi> <span className="font-mono text-support">{group.code}</span>
                    </Link>
                  ) : (
                    "–"
                  ),
              },
              {
                id: "person",
                header: t("scopePerson"),
                cell: ({ person }) =>
                  person ? (
                    <Link className="link" href={`/people/${person.id}`}>
                      {person.name} <span className="font-mono text-support">{person.code}</span>
                    </Link>
                  ) : (
                    "–"
                  ),
              },
              { id: "time", header: t("scopeTime"), cell: windowOf },
            ]}
          />
        </Panel>
      ) : null}
      <Panel>
        <PanelHead title={t("events")} />
        <ol className="divide-y divide-border">
          {hold.events.map((event) => (
            <li key={event.id} className="grid gap-x-3 px-3 py-2 md:grid-cols-[140px_180px_minmax(0,1fr)]">
              <span className="text-text-2">
                <Time at={event.at} />
              </span>
              <span>
                {t(`event.${event.kind}`)} <span className="text-text-2">{event.by}</span>
              </span>
              <span className="measure">{event.words}</span>
            </li>
          ))}
        </ol>
      </Panel>
    </RetentionFrame>
  );
}
