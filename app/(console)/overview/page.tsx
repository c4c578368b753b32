import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CompliancePanel } from "@/components/overview/compliance-panel";
import { DecisionsPanel } from "@/components/overview/decisions-panel";
import { DeliveriesPanel } from "@/components/overview/deliveries-panel";
import { HealthPanels } from "@/components/overview/health-panels";
import { RetentionPanel } from "@/components/overview/keeping-panels";
import { OverviewFigures } from "@/components/overview/overview-figures";
import { QueuePanel } from "@/components/overview/queue-panel";
import { StandingAlarm } from "@/components/overview/standing-alarm";
import { SuspendedPanel } from "@/components/overview/suspended-panel";
import { KeepingAlarms } from "@/components/retention/keeping-alarms";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { Banner } from "@/components/ui/banner";
import { SegmentedLinks } from "@/components/ui/segmented-links";
import { can } from "@/domain/access/rules/can";
import { keepingAlarms } from "@/domain/desk/queries/keeping-alarms";
import { overview } from "@/domain/desk/queries/overview";
import { overviewCompliance } from "@/domain/desk/queries/overview-compliance";
import { overviewHealth } from "@/domain/desk/queries/overview-health";
import { overviewRanges } from "@/domain/desk/queries/overview-range";
import { demoProgress } from "@/domain/intake/queries/demo-progress";
import { formatDateTime } from "@/lib/format";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { version } from "@/package.json";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("overview");
  return { title: t("title") };
}

/** The desk's first page: real figures only; an administrator sees the system's health instead. */
export default async function OverviewPage({ searchParams }: { searchParams: Promise<{ range?: string }> }) {
  const ctx = await pageCtx("staff");
  const t = await getTranslations("overview");
  const loading = await demoProgress(ctx.db);
  const alarms = can(ctx.actor.role, "retention.view") ? await orRefusalPage(keepingAlarms.ask(ctx, {})) : null;
  const loadingNote =
    loading === null ? null : (
      <Banner role="status" title={t("loading.title", { percent: loading })}>
        {t("loading.text")}
      </Banner>
    );
  const note = (
    <>
      {loadingNote}
      {loading === null && alarms ? <KeepingAlarms alarms={alarms} /> : null}
    </>
  );
  if (!can(ctx.actor.role, "overview.view")) {
    const health = await orRefusalPage(overviewHealth.ask(ctx, {}));
    return (
      <>
        <PageBar crumbs={[{ label: t("title") }]} note={t("zone", { at: formatDateTime(health.at) })} />
        <PageBody>
          {note}
          <HealthPanels health={health} version={version} />
        </PageBody>
      </>
    );
  }
  const given = (await searchParams).range;
  const range = overviewRanges.find((one) => one === given) ?? "30d";
  const [seen, evidence] = await orRefusalPage(
    Promise.all([overview.ask(ctx, { range }), overviewCompliance.ask(ctx, { range })]),
  );
  return (
    <>
      <PageBar
        crumbs={[{ label: t("title") }]}
        note={t("zone", { at: formatDateTime(seen.at) })}
        actions={
          <SegmentedLinks
            label={t("range.label")}
            items={overviewRanges.map((one) => ({
              href: one === "30d" ? "/overview" : `/overview?range=${one}`,
              label: t(`range.${one}`),
              current: one === range,
            }))}
          />
        }
      />
      <PageBody>
        {note}
        {seen.standings ? <StandingAlarm alarm={seen.standings} mayOpen={can(ctx.actor.role, "person.view")} /> : null}
        <OverviewFigures overview={seen} range={range} />
        <div className="grid gap-3 lg:grid-cols-2 lg:items-start">
          <QueuePanel overview={seen} mayOpen={can(ctx.actor.role, "case.view-queue")} />
          <DecisionsPanel days={seen.days} />
        </div>
        <div className="grid gap-3 xl:grid-cols-[minmax(0,1fr)_420px] xl:items-start">
          <CompliancePanel evidence={evidence} range={range} />
          <div className="flex min-w-0 flex-col gap-3">
            <SuspendedPanel suspended={seen.suspended} />
            <DeliveriesPanel overview={seen} />
          </div>
        </div>
        <RetentionPanel retention={seen.retention} />
      </PageBody>
    </>
  );
}
