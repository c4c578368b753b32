import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Duration } from "@/components/ui/duration";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import type { OverviewHealth } from "@/domain/desk/queries/overview-health";
import { formatBytes, formatDateTime, formatNumber } from "@/lib/format";

/** What an administrator sees: jobs, database, outbox and version; no content and no people. */
export function HealthPanels({ health, version }: { health: OverviewHealth; version: string }) {
  const t = useTranslations("overview.health");
  const { database, jobs, migrations, outbox, queue } = health;
  return (
    <div className="grid gap-3 lg:grid-cols-2 lg:items-start">
      <Panel>
        <PanelHead title={t("system")} />
        <DefinitionList
          align="end"
          items={[
            { key: "version", term: t("version"), value: version },
            { key: "database", term: t("database"), value: t("postgres", { version: database.version }) },
            { key: "size", term: t("size"), value: formatBytes(database.bytes) },
            { key: "partitions", term: t("partitions"), value: formatNumber(database.partitions) },
            {
              key: "migrations",
              term: t("migrations"),
              value: formatNumber(migrations.count),
              note: migrations.newestAt ? t("newest", { at: formatDateTime(migrations.newestAt) }) : undefined,
            },
            { key: "connections", term: t("connections"), value: formatNumber(database.connections) },
          ]}
        />
      </Panel>
      <Panel>
        <PanelHead title={t("backlog")} />
        <DefinitionList
          align="end"
          items={[
            { key: "waiting", term: t("jobsWaiting"), value: formatNumber(queue.waiting) },
            {
              key: "oldest",
              term: t("oldestJob"),
              value: queue.oldestMs === null ? t("noneDue") : <Duration ms={queue.oldestMs} />,
            },
            { key: "failing", term: t("jobsFailing"), value: formatNumber(queue.failing) },
            {
              key: "pending",
              term: t("outboxPending"),
              value: formatNumber(outbox.pending),
              note: outbox.oldestPendingAt
                ? t("outboxOldest", { at: formatDateTime(outbox.oldestPendingAt) })
                : undefined,
            },
            { key: "failed", term: t("outboxFailed"), value: formatNumber(outbox.failed) },
            {
              key: "endpoints",
              term: t("endpoints"),
              value: formatNumber(outbox.endpoints),
              note: outbox.endpoints === 0 ? t("noEndpoints") : undefined,
            },
          ]}
        />
      </Panel>
      <Panel className="lg:col-span-2">
        <PanelHead title={t("jobs")} note={t("jobsNote")} />
        {jobs.length === 0 ? <EmptyState>{t("noJobs")}</EmptyState> : null}
        <ul className="divide-y divide-border">
          {jobs.map((job) => (
            <li key={job.name} className="flex flex-wrap items-center gap-x-3 px-3 py-2">
              <code className="font-mono">{job.name}</code>
              <span className="ml-auto text-support text-text-2">
                {job.lastAt ? t("last", { at: formatDateTime(job.lastAt) }) : null}
              </span>
              {job.failing > 0 ? (
                <StatusBadge status="danger">{t("failing", { count: job.failing })}</StatusBadge>
              ) : job.waiting > 0 ? (
                <StatusBadge status="waiting">{t("waiting", { count: job.waiting })}</StatusBadge>
              ) : job.lastAt === null ? (
                <StatusBadge status="neutral">{t("never")}</StatusBadge>
              ) : (
                <StatusBadge status="ok">{t("well")}</StatusBadge>
              )}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
