import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { TallyCheck } from "@/components/retention/tally-check";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { getPurge } from "@/domain/archive/queries/get-purge";
import { MESSAGE_KINDS } from "@/domain/archive/vocabulary";
import { formatDate, formatNumber } from "@/lib/format";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { RetentionFrame } from "../../retention-frame";

/** One tally with everything needed to check it without this product. */
export default async function PurgePage({ params }: { params: Promise<{ number: string }> }) {
  const ctx = await pageCtx("staff");
  const { number } = await params;
  if (!/^[1-9]\d{0,8}$/.test(number)) notFound();
  const { tally, check, text, sha256, signature, publicKeyPem } = await orRefusalPage(getPurge.ask(ctx, { number }));
  const t = await getTranslations("retention.purges");
  const kinds = await getTranslations("retention.kinds");
  const title = t("itemTitle", { number: tally.number });
  const range = (first: string | null, last: string | null) =>
    first && last ? `${formatDate(first)} – ${formatDate(last)}` : "–";
  return (
    <RetentionFrame ctx={ctx} tab="purges" crumb={title}>
      <Panel>
        <PanelHead title={title} actions={<TallyCheck check={check} />} />
        <DefinitionList
          items={[
            { term: t("asOf"), value: <Time at={tally.asOf} show="seconds" /> },
            { term: t("started"), value: <Time at={tally.startedAt} show="seconds" /> },
            { term: t("finished"), value: <Time at={tally.finishedAt} show="seconds" /> },
            {
              term: t("messages"),
              value: formatNumber(tally.messages),
              note: range(tally.firstSentAt, tally.lastSentAt),
            },
            { term: t("revisions"), value: formatNumber(tally.revisions) },
            { term: t("kept"), value: formatNumber(tally.keptBack), note: t("keptHint") },
            {
              term: t("days"),
              value: (
                <ul className="flex flex-wrap gap-x-3">
                  {MESSAGE_KINDS.map((kind) => (
                    <li key={kind}>{t("daysOf", { kind: kinds(kind), days: tally.days[kind] })}</li>
                  ))}
                </ul>
              ),
              note: t("floor", { days: tally.floorDays }),
            },
            { term: t("sha256"), value: <code className="break-all font-mono text-support">{sha256}</code> },
            {
              term: t("previous"),
              value: <code className="break-all font-mono text-support">{tally.previous ?? t("first")}</code>,
            },
          ]}
        />
      </Panel>
      <Panel>
        <PanelHead title={t("partitions")} />
        <DataTable
          caption={t("partitions")}
          rows={tally.partitions}
          rowId={(row) => row.name}
          empty={t("nothing")}
          columns={[
            {
              id: "name",
              header: t("partition"),
              primary: true,
              cell: (row) => (
                <>
                  <code className="font-mono">{row.name}</code>
                  {row.dropped ? <span className="ml-2 text-support text-text-2">{t("dropped")}</span> : null}
                </>
              ),
            },
            { id: "range", header: t("range"), cell: (row) => range(row.firstSentAt, row.lastSentAt) },
            { id: "messages", header: t("messages"), align: "end", cell: (row) => formatNumber(row.messages) },
            { id: "revisions", header: t("revisions"), align: "end", cell: (row) => formatNumber(row.revisions) },
            {
              id: "digests",
              header: t("digests"),
              cell: (row) => (
                <details>
                  <summary className="link">{t("digestCount", { count: row.digests.length })}</summary>
                  <ul className="font-mono text-micro break-all">
                    {row.digests.map((digest) => (
                      <li key={digest}>{digest}</li>
                    ))}
                  </ul>
                </details>
              ),
            },
          ]}
        />
      </Panel>
      <Panel>
        <PanelHead title={t("verify")} note={t("verifyNote")} />
        <PanelBody className="flex flex-col gap-3">
          {(
            [
              ["text", text],
              ["signatureText", signature],
              ["key", publicKeyPem],
              [
                "command",
                "base64 -d signature.b64 > signature.bin\nopenssl pkeyutl -verify -rawin -pubin -inkey key.pem -in tally.json -sigfile signature.bin",
              ],
            ] as const
          ).map(([name, content]) => (
            <div key={name}>
              <h3 className="mb-1 text-support font-medium text-text-2">{t(name)}</h3>
              <pre className="max-h-60 overflow-auto whitespace-pre-wrap break-all rounded-control bg-surface-2 p-2 font-mono text-micro select-all">
                {content}
              </pre>
            </div>
          ))}
        </PanelBody>
      </Panel>
    </RetentionFrame>
  );
}
