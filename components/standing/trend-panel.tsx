import { useTranslations } from "next-intl";
import { levelOf } from "@/components/charts/levels";
import { ScoreSteps } from "@/components/charts/score-steps";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import type { OwnStanding, OwnStep } from "@/domain/desk/queries/own-standing";
import { formatDate, formatPoints } from "@/lib/format";

/** Steps named in the chart; all are in its table and in the list below. */
const namedSteps = 4;

/** The score over time: what happened and what is already certain, as a chart, as a table and in words. */
export function TrendPanel({ standing }: { standing: OwnStanding }) {
  const t = useTranslations("standing.trend");
  const { past, coming, start, at, score } = standing;
  const last = coming.at(-1)?.at ?? at;
  return (
    <Panel>
      <PanelHead title={t("title")} note={t("note")} />
      <PanelBody>
        {past.length + coming.length > 0 ? (
          <ScoreSteps
            history={[
              { at: start.at.getTime(), score: start.score },
              ...past.map((step, index) => ({
                at: step.at.getTime(),
                score: step.score,
                text: index >= past.length - namedSteps ? String(step.score) : undefined,
              })),
            ]}
            scheduled={coming.map((step, index) => ({
              at: step.at.getTime(),
              score: step.score,
              text: index < namedSteps ? `${formatPoints(step.change)} → ${step.score}` : undefined,
            }))}
            now={at.getTime()}
            label={t("label", { from: formatDate(start.at), until: formatDate(last), score: score.score })}
          />
        ) : null}
        <h3 className="mt-3 first:mt-0 text-support font-medium text-text-2">{t("coming")}</h3>
        {coming.length === 0 ? <p className="text-text-2">{t("comingEmpty")}</p> : null}
        <ul className="grid gap-x-6 sm:grid-cols-2">
          {coming.map((step) => (
            <ComingStep key={step.at.getTime()} step={step} />
          ))}
        </ul>
      </PanelBody>
    </Panel>
  );
}

function ComingStep({ step }: { step: OwnStep }) {
  const t = useTranslations("standing.trend");
  const facts = { date: formatDate(step.at), points: Math.abs(step.change), score: step.score };
  const [before, after] = [levelOf(step.score - step.change), levelOf(step.score)];
  return (
    <li className="py-0.5">
      {step.change >= 0 ? t("returned", facts) : t("lapses", facts)}
      {before === after ? null : (
        <span className="ml-1.5 text-support text-text-2">
          {t(step.change >= 0 ? "level" : "down", { level: after })}
        </span>
      )}
    </li>
  );
}
