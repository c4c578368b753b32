import { getTranslations } from "next-intl/server";
import { EntryFacts } from "@/components/audit/entry-facts";
import { EntryNote } from "@/components/audit/entry-note";
import { Scalar } from "@/components/audit/scalar";
import { DataTable } from "@/components/data-table/data-table";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { auditEntry } from "@/domain/desk/queries/audit-entry";
import { notFound } from "@/domain/kernel/errors";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";

export async function generateMetadata() {
  return { title: (await getTranslations("audit"))("title") };
}

/** One entry of the log: who, what, on what, what changed, why, and whether it is as it was written. */
export default async function EntryPage({
  params,
  searchParams,
}: {
  params: Promise<{ seq: string }>;
  searchParams: Promise<{ note?: string }>;
}) {
  const ctx = await pageCtx("staff");
  const { seq } = await params;
  const withNote = (await searchParams).note === "1";
  const entry = await orRefusalPage(async () => {
    if (!/^[1-9]\d{0,14}$/.test(seq)) throw notFound("audit-entry");
    return auditEntry.ask(ctx, { seq, withNote });
  });
  const t = await getTranslations("audit");
  const changes = Object.entries(entry.changes ?? {});
  const details = Object.entries(entry.detail ?? {});
  return (
    <>
      <PageBar
        crumbs={[{ label: t("title"), href: "/audit" }, { label: t("entry.title", { seq: entry.seq }) }]}
        note={t("zone")}
      />
      <PageBody>
        <div className="grid items-start gap-3 lg:grid-cols-2">
          <Panel aria-labelledby="entry-facts">
            <PanelHead id="entry-facts" title={t("entry.facts")} />
            <EntryFacts entry={entry} />
          </Panel>
          <div className="flex flex-col gap-3">
            <Panel aria-labelledby="entry-changes">
              <PanelHead id="entry-changes" title={t("entry.changes")} />
              <DataTable
                caption={t("entry.changes")}
                rows={changes}
                rowId={([name]) => name}
                empty={t("entry.noChanges")}
                columns={[
                  { id: "field", header: t("entry.field"), cell: ([name]) => <code>{name}</code> },
                  { id: "from", header: t("entry.from"), cell: ([, change]) => <Scalar value={change.from} /> },
                  { id: "to", header: t("entry.to"), cell: ([, change]) => <Scalar value={change.to} /> },
                ]}
              />
            </Panel>
            {details.length > 0 ? (
              <Panel aria-labelledby="entry-detail">
                <PanelHead id="entry-detail" title={t("entry.detail")} />
                <DefinitionList
                  align="end"
                  items={details.map(([name, value]) => ({
                    key: name,
                    term: <code>{name}</code>,
                    value: <Scalar value={value} />,
                  }))}
                />
              </Panel>
            ) : null}
            {entry.note ? (
              <Panel aria-labelledby="entry-note">
                <PanelHead id="entry-note" title={t("entry.note")} />
                <PanelBody className="flex flex-col gap-3">
                  <EntryNote note={entry.note} />
                  <p className="break-all font-mono text-support text-text-3">
                    {t("entry.commitment")} {entry.note.commitment}
                  </p>
                </PanelBody>
              </Panel>
            ) : null}
            <Panel aria-labelledby="entry-hash">
              <PanelHead id="entry-hash" title={t("entry.hash")} />
              <PanelBody className="flex flex-col items-start gap-2">
                <StatusBadge status={entry.intact ? "ok" : "danger"}>
                  {entry.intact ? t("entry.intact") : t("entry.altered")}
                </StatusBadge>
                <p className="break-all font-mono text-support text-text-2">{entry.leafHash}</p>
              </PanelBody>
            </Panel>
          </div>
        </div>
      </PageBody>
    </>
  );
}
