import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import type { FormAction } from "@/components/forms/form-state";
import { CallOutcome } from "@/components/settings/call-outcome";
import { SmallAction } from "@/components/settings/small-action";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { OutboxSubject } from "@/domain/outbox/vocabulary";
import type { OutboxRow } from "@/domain/platforms/queries/list-outbox";

const look = { pending: "waiting", acknowledged: "ok", failed: "danger" } as const;

/** The delivery log: each message with its calls, and a button that sends it again. */
export function OutboxTable({
  rows,
  platformName,
  resend,
  olderHref,
}: {
  rows: readonly OutboxRow[];
  platformName: (platformId: string) => string;
  resend: FormAction;
  olderHref: string | null;
}) {
  const t = useTranslations("settings.webhooks");
  const acts = useTranslations("settings")("acts");
  const platform = useTranslations("settings.platforms")("platform");
  return (
    <DataTable
      caption={t("logCaption")}
      rows={rows}
      rowId={(row) => row.id}
      rowLabel={(row) => t(`topics.${row.topic}`)}
      empty={t("logEmpty")}
      olderHref={olderHref}
      columns={[
        { id: "topic", header: t("topic"), primary: true, cell: (row) => t(`topics.${row.topic}`) },
        { id: "platform", header: platform, cell: (row) => platformName(row.platformId) },
        { id: "subject", header: t("subject"), cell: (row) => <Subject row={row} /> },
        { id: "created", header: t("created"), cell: (row) => <Time at={row.createdAt} show="seconds" /> },
        {
          id: "state",
          header: t("state"),
          cell: (row) => <StatusBadge status={look[row.state]}>{t(`states.${row.state}`)}</StatusBadge>,
        },
        { id: "calls", header: t("attempts"), cell: (row) => <Calls row={row} /> },
        {
          id: "act",
          header: acts,
          align: "end",
          cell: (row) => <SmallAction label={t("resend")} fields={{ messageId: row.id }} action={resend} />,
        },
      ]}
    />
  );
}

function Subject({ row }: { row: OutboxRow }) {
  const t = useTranslations("settings.webhooks");
  return (
    <>
      {t(`subjects.${row.subjectKind as OutboxSubject["kind"]}`)}
      <span className="ml-1 text-support text-text-3">
        <span className="font-mono">{row.subjectId.slice(-6)}</span> {t("version", { version: row.version })}
      </span>
    </>
  );
}

function Calls({ row }: { row: OutboxRow }) {
  const t = useTranslations("settings.webhooks");
  if (row.deliveries.length === 0) return <span className="text-text-3">0</span>;
  return (
    <details className="relative z-1">
      <summary className="cursor-pointer">{t("calls", { count: row.deliveries.length })}</summary>
      <ol className="my-1 flex flex-col gap-1 text-support">
        {row.deliveries.map((call) => (
          <li
            key={`${call.endpointId}-${call.attempt}-${call.at.getTime()}`}
            className="flex flex-wrap items-center gap-2"
          >
            <Time at={call.at} show="seconds" />
            <CallOutcome {...call} />
            <span className="text-text-3">{t("duration", { ms: call.durationMs })}</span>
          </li>
        ))}
      </ol>
      {row.nextAttemptAt && row.state === "pending" ? (
        <p className="text-support text-text-2">
          {t("next")} <Time at={row.nextAttemptAt} show="seconds" />
        </p>
      ) : null}
    </details>
  );
}
