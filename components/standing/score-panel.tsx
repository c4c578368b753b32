import { useTranslations } from "next-intl";
import { SCORE_MAX } from "@/components/charts/levels";
import { ScoreScale } from "@/components/charts/score-scale";
import { LevelBadge } from "@/components/ui/level-badge";
import { Panel, PanelBody } from "@/components/ui/panel";
import type { OwnStanding } from "@/domain/desk/queries/own-standing";
import { formatDate } from "@/lib/format";

/** The score, its level and what it takes to rise by one. */
export function ScorePanel({ standing }: { standing: OwnStanding }) {
  const t = useTranslations("standing.score");
  const { score, level } = standing;
  return (
    <Panel>
      <PanelBody>
        <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
          <div>
            <p className="text-support text-text-2">{t("label")}</p>
            <p className="flex items-center gap-2.5">
              <span className="text-score font-bold">{score.score}</span>
              <span className="self-end pb-1.5 text-text-2">{t("of", { most: SCORE_MAX })}</span>
              <LevelBadge level={level} />
            </p>
          </div>
          <div className="order-last w-full text-support text-text-2 sm:order-none sm:ml-auto sm:w-auto sm:text-right">
            <NextLevel standing={standing} />
          </div>
        </div>
        <ScoreScale score={score.score} label={t("scale", { score: score.score, level })} />
      </PanelBody>
    </Panel>
  );
}

function NextLevel({ standing: { next, score, level } }: { standing: OwnStanding }) {
  const t = useTranslations("standing.score");
  if (level !== score.level) return <p className="measure">{t("levelLater", { level: score.level })}</p>;
  if (!next) return <p className="font-semibold text-text">{t("best")}</p>;
  return (
    <>
      <p className="text-body font-semibold text-text">
        {t("nextLevel", { points: next.pointsMissing, level: next.level })}
      </p>
      <p className="measure">
        {next.reachedAt === null
          ? t("notScheduled")
          : t("reachedAt", { date: formatDate(next.reachedAt), level: next.level })}
      </p>
    </>
  );
}
