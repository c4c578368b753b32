import { getLocale, getTranslations } from "next-intl/server";
import { CoverageCalendar } from "@/components/retention/coverage-calendar";
import { CoverageGaps } from "@/components/retention/coverage-gaps";
import { CoverageLegend } from "@/components/retention/coverage-legend";
import { KeepingAlarms } from "@/components/retention/keeping-alarms";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { can } from "@/domain/access/rules/can";
import { coverage } from "@/domain/archive/queries/coverage";
import { keepingAlarms } from "@/domain/desk/queries/keeping-alarms";
import { groupNames } from "@/domain/groups/queries/group-names";
import { roleOf } from "@/domain/kernel/actor";
import { formatDate } from "@/lib/format";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { RetentionFrame } from "./retention-frame";

export async function generateMetadata() {
  return { title: (await getTranslations("retention.tabs"))("coverage") };
}

/** What came in each day, platform by platform, and what is missing. */
export default async function CoveragePage({ searchParams }: { searchParams: Promise<{ platform?: string }> }) {
  const ctx = await pageCtx("staff");
  const [platforms, alarms] = await orRefusalPage(Promise.all([coverage.ask(ctx, {}), keepingAlarms.ask(ctx, {})]));
  const asked = (await searchParams).platform;
  const chosen = platforms.find(({ id }) => id === asked);
  const shown = chosen ? [chosen] : platforms;
  const gaps = shown.flatMap(({ days }) => days.flatMap(({ proof }) => proof?.gaps ?? []));
  const names = can(roleOf(ctx.actor), "group.view")
    ? await groupNames(
        ctx.db,
        gaps.map(({ groupId }) => groupId),
      )
    : {};
  const t = await getTranslations("retention.coverage");
  const english = (await getLocale()) === "en";
  return (
    <RetentionFrame ctx={ctx} tab="coverage">
      <KeepingAlarms alarms={alarms} />
      <Panel>
        <PanelHead title={t("title")} note={t("note")} />
        <PanelBody>{platforms.length === 0 ? <EmptyState>{t("none")}</EmptyState> : <CoverageLegend />}</PanelBody>
      </Panel>
      <div className={chosen ? "" : "grid gap-3 xl:grid-cols-2 xl:items-start"}>
        {shown.map(({ id, nameZh, nameEn, days }) => {
          const name = english ? nameEn : nameZh;
          const oldest = days.findLast(({ proof }) => proof?.oldestKeptAt)?.proof?.oldestKeptAt;
          return (
            <Panel key={id}>
              <PanelHead
                title={name}
                note={oldest ? t("oldestKept", { day: formatDate(oldest) }) : undefined}
                actions={
                  <ButtonLink href={chosen ? "/retention" : `/retention?platform=${id}`} size="small">
                    {chosen ? t("all") : t("open")}
                  </ButtonLink>
                }
              />
              <PanelBody>
                <CoverageCalendar platform={name} days={days} byDay={chosen !== undefined} />
              </PanelBody>
              <CoverageGaps days={chosen ? days : days.slice(-30)} groupNames={names} />
            </Panel>
          );
        })}
      </div>
    </RetentionFrame>
  );
}
