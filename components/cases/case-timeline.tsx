import Link from "next/link";
import { useTranslations } from "next-intl";
import { type TimelineStep, TimelineStrip } from "@/components/ui/timeline-strip";
import type { CaseFile } from "@/domain/cases/case-file";
import { formatShortDateTime } from "@/lib/format";

/** The case at a glance: knowing, acting, reporting, claiming, deciding, and what is still to come. */
export function CaseTimeline({ file, now, allHref }: { file: CaseFile; now: Date; allHref: string }) {
  const t = useTranslations("cases.timeline");
  return (
    <section className="hidden border-t border-border bg-surface-2 px-4 py-2 lg:block" aria-label={t("title")}>
      <div className="mb-1 flex items-baseline gap-2">
        <h3 className="font-semibold">{t("title")}</h3>
        <span className="text-support text-text-3">{useTranslations("cases")("zone")}</span>
        <Link href={allHref} className="link ml-auto text-support">
          {t("all", { count: file.events.length })}
        </Link>
      </div>
      <TimelineStrip label={t("title")} steps={steps()} />
    </section>
  );

  function steps(): TimelineStep[] {
    const at = (instant: Date) => formatShortDateTime(instant, now);
    const past: { at: Date; step: TimelineStep }[] = [];
    const add = (key: string, when: Date, label: string, state: TimelineStep["state"] = "past") =>
      past.push({ at: when, step: { key, label, time: at(when), state } });
    const first = file.reports[0]?.createdAt ?? file.openedAt;
    add("opened", first, t("opened"));
    if (file.clock) {
      add("known", file.clock.knowledgeAt, t("knowledge"), "mark");
      if (file.clock.actedAt) add("acted", file.clock.actedAt, t("acted"));
    }
    const claimed = file.events.findLast((event) => event.kind === "claimed");
    if (claimed) add("claimed", claimed.at, t("claimed", { name: claimed.by ?? "" }));
    const decision = file.decisions.find(({ state }) => state !== "withdrawn" && state !== "rejected");
    if (decision) add("decided", decision.decidedAt, t(decision.approvalKind ? "proposed" : "decided"));
    if (decision?.effectiveAt) add("effective", decision.effectiveAt, t("effective"));
    past.sort((a, b) => a.at.getTime() - b.at.getTime());
    return [...past.map(({ step }) => step), ...coming(decision)];
  }

  function coming(decision: CaseFile["decisions"][number] | undefined): TimelineStep[] {
    const at = (instant: Date) => formatShortDateTime(instant, now);
    const appeal: TimelineStep = { key: "appeal", label: t("appeal"), time: t("appealDays"), state: "future" };
    const told: TimelineStep = { key: "told", label: t("effective"), time: t("atOnce"), state: "future" };
    if (decision?.effectiveAt) return decision.outcome === "violation" ? [appeal] : [];
    if (decision?.state === "parked") return [{ key: "parked", label: t("parked"), state: "now" }, told, appeal];
    if (decision?.state === "delayed" && decision.delay)
      return [{ key: "delayed", label: t("delayed", { until: at(decision.delay.until) }), state: "now" }, told, appeal];
    if (decision?.state === "awaiting-approval")
      return [{ key: "approval", label: t("approval"), state: "now" }, told, appeal];
    return [
      { key: "pending", label: t("pending"), time: t("before", { at: at(file.dueAt) }), state: "now" },
      told,
      appeal,
    ];
  }
}
