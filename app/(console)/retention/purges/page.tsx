import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { TallyCheck } from "@/components/retention/tally-check";
import { Banner } from "@/components/ui/banner";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { listPurges } from "@/domain/archive/queries/list-purges";
import { formatDate, formatDateTime, formatNumber } from "@/lib/format";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { RetentionFrame } from "../retention-frame";

export async function generateMetadata() {
  return { title: (await getTranslations("retention.purges"))("title") };
}

/** The signed tallies of the purges, each checked when the page is made. */
export default async function PurgesPage() {
  const ctx = await pageCtx("staff");
  const { running, tallies } = await orRefusalPage(listPurges.ask(ctx, {}));
  const t = await getTranslations("retention.purges");
  return (
    <RetentionFrame ctx={ctx} tab="purges">
      {running ? (
        <Banner tone="warn">{t("running", { number: running.number, at: formatDateTime(running.startedAt) })}</Banner>
      ) : null}
      <Panel>
        <PanelHead title={t("title")} note={t("note")} />
        <DataTable
          caption={t("caption")}
          rows={tallies}
          rowId={(row) => String(row.number)}
          rowHref={(row) => `/retention/purges/${row.number}`}
          rowLabel={(row) => t("itemTitle", { number: row.number })}
          empty={t("empty")}
          columns={[
            { id: "number", header: t("number"), primary: true, cell: (row) => row.number },
            { id: "asOf", header: t("asOf"), cell: (row) => <Time at={row.asOf} /> },
            {
              id: "range",
              header: t("range"),
              cell: (row) =>
                row.firstSentAt && row.lastSentAt ? (
                  <span className="whitespace-nowrap">
                    {formatDate(row.firstSentAt)} – {formatDate(row.lastSentAt)}
                  </span>
                ) : (
                  <span className="text-text-2">{t("nothing")}</span>
                ),
            },
            { id: "messages", header: t("messages"), align: "end", cell: (row) => formatNumber(row.messages) },
            { id: "revisions", header: t("revisions"), align: "end", cell: (row) => formatNumber(row.revisions) },
            { id: "kept", header: t("kept"), align: "end", cell: (row) => formatNumber(row.keptBack) },
            { id: "signature", header: t("signature"), cell: (row) => <TallyCheck check={row.check} /> },
          ]}
        />
      </Panel>
    </RetentionFrame>
  );
}
