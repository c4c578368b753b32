import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AlertsPanel } from "@/components/standing/alerts-panel";
import { BarsPanel } from "@/components/standing/bars-panel";
import { EntriesPanel } from "@/components/standing/entries-panel";
import { GroupsPanel } from "@/components/standing/groups-panel";
import { LevelPanel } from "@/components/standing/level-panel";
import { ScorePanel } from "@/components/standing/score-panel";
import { SuspensionPanel } from "@/components/standing/suspension-panel";
import { TrendPanel } from "@/components/standing/trend-panel";
import { listOwnAlerts } from "@/domain/cases/queries/list-own-alerts";
import { ownGroups } from "@/domain/desk/queries/own-groups";
import { ownStanding } from "@/domain/desk/queries/own-standing";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { answerAlertAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("standing");
  return { title: t("score.heading") };
}

/** Where do I stand, why, until when, what can I do. One column on a phone, what needs doing first. */
export default async function StandingPage() {
  const ctx = await pageCtx("person");
  const [standing, alerts, groups, t] = await Promise.all([
    orRefusalPage(ownStanding.ask(ctx, {})),
    orRefusalPage(listOwnAlerts.ask(ctx, {})),
    orRefusalPage(ownGroups.ask(ctx, {})),
    getTranslations("standing"),
  ]);
  const { at, suspension, bars } = standing;
  const manages = groups.some(({ role }) => role !== "member");
  return (
    <>
      <h1 className="sr-only">{t("score.heading")}</h1>
      <div className="flex flex-col gap-3 lg:grid lg:grid-cols-[minmax(0,1fr)_384px] lg:items-start lg:gap-4">
        <div className="contents lg:flex lg:min-w-0 lg:flex-col lg:gap-4">
          {suspension ? (
            <div className="order-1">
              <SuspensionPanel suspension={suspension} at={at} />
            </div>
          ) : null}
          <div className="order-2 flex flex-col gap-3">
            <BarsPanel bars={bars} />
            <ScorePanel standing={standing} />
          </div>
          <div className="order-5">
            <TrendPanel standing={standing} />
          </div>
          <div className="order-6">
            <EntriesPanel standing={standing} />
          </div>
        </div>
        <div className="contents lg:flex lg:min-w-0 lg:flex-col lg:gap-4">
          {manages || alerts.length > 0 ? (
            <div className="order-3">
              <AlertsPanel
                alerts={alerts}
                at={at}
                suspendedUntil={bars.managerSuspendedUntil}
                answer={answerAlertAction}
              />
            </div>
          ) : null}
          <div className="order-4">
            <LevelPanel standing={standing} />
          </div>
          <div className="order-7">
            <GroupsPanel groups={groups} />
          </div>
        </div>
      </div>
    </>
  );
}
