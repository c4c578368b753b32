import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { HoldState } from "@/components/retention/hold-state";
import { ButtonLink } from "@/components/ui/button-link";
import { Panel, PanelHead } from "@/components/ui/panel";
import { SegmentedLinks } from "@/components/ui/segmented-links";
import { Time } from "@/components/ui/time";
import { can } from "@/domain/access/rules/can";
import { listHolds } from "@/domain/desk/queries/list-holds";
import { roleOf } from "@/domain/kernel/actor";
import { formatDate } from "@/lib/format";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { RetentionFrame } from "../retention-frame";

export async function generateMetadata() {
  return { title: (await getTranslations("retention.holds"))("title") };
}

const states = ["current", "due", "released"] as const;
const emptyText = { current: "empty", due: "emptyDue", released: "emptyReleased" } as const;

export default async function HoldsPage({
  searchParams,
}: {
  searchParams: Promise<{ state?: string; cursor?: string }>;
}) {
  const ctx = await pageCtx("staff");
  const { state: given, cursor } = await searchParams;
  const state = states.find((one) => one === given) ?? "current";
  const page = await orRefusalPage(listHolds.ask(ctx, { state, cursor }));
  const t = await getTranslations("retention.holds");
  const href = (one: string) => (one === "current" ? "/retention/holds" : `/retention/holds?state=${one}`);
  const further = `${href(state)}${state === "current" ? "?" : "&"}cursor=${page.next}`;
  return (
    <RetentionFrame
      ctx={ctx}
      tab="holds"
      actions={
        can(roleOf(ctx.actor), "hold.place") ? (
          <ButtonLink href="/retention/holds/new" variant="primary">
            {t("new")}
          </ButtonLink>
        ) : null
      }
    >
      <Panel>
        <PanelHead
          title={t("title")}
          actions={
            <SegmentedLinks
              label={t("state")}
              items={states.map((one) => ({
                href: href(one),
                label: one === "due" && page.due > 0 ? `${t(one)} ${page.due}` : t(one),
                current: one === state,
              }))}
            />
          }
        />
        <DataTable
          caption={t("caption")}
          rows={page.rows}
          rowId={(row) => row.id}
          rowHref={(row) => `/retention/holds/${row.id}`}
          rowLabel={(row) => row.number}
          empty={t(emptyText[state])}
          olderHref={page.next ? further : null}
          newerHref={cursor ? href(state) : null}
          columns={[
            {
              id: "number",
              header: t("number"),
              primary: true,
              cell: (row) => <span className="whitespace-nowrap font-mono">{row.number}</span>,
            },
            { id: "kind", header: t("kind"), cell: (row) => t(`kindName.${row.kind}`) },
            { id: "subject", header: t("subject"), cell: (row) => row.subject ?? "–" },
            {
              id: "state",
              header: t("state"),
              cell: (row) => <HoldState state={row.state} overdue={row.reviewAt <= ctx.now()} />,
            },
            { id: "placed", header: t("placed"), cell: (row) => <Time at={row.placedAt} /> },
            state === "released"
              ? {
                  id: "released",
                  header: t("releasedAt"),
                  cell: (row) => (row.releasedAt ? <Time at={row.releasedAt} /> : "–"),
                }
              : { id: "review", header: t("review"), cell: (row) => formatDate(row.reviewAt.getTime() - 1) },
          ]}
        />
      </Panel>
    </RetentionFrame>
  );
}
