import { useLocale, useTranslations } from "next-intl";
import { PersonCell } from "@/components/credit/person-cell";
import { RunSimulation } from "@/components/creditpolicy/run-simulation";
import { DataTable } from "@/components/data-table/data-table";
import type { FormAction } from "@/components/forms/form-state";
import { PlainTable } from "@/components/publicpages/plain-table";
import { LevelBadge } from "@/components/ui/level-badge";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { ScoreChange } from "@/components/ui/score-change";
import { Time } from "@/components/ui/time";
import type { PolicyDraft } from "@/domain/credit/queries/get-policy-draft";
import { creditLevels, type Level } from "@/domain/credit/vocabulary";
import type { SimulatedLine } from "@/domain/desk/queries/policy-simulation-people";

/** What a draft would mean for everybody: levels before and after, suspensions, and the people it would move. */
export function SimulationPanel({
  draft,
  action,
  moved,
  newestHref,
  olderHref,
}: {
  draft: PolicyDraft;
  /** Null for those who may only look. */
  action: FormAction | null;
  moved: readonly SimulatedLine[];
  newestHref: string | null;
  olderHref: string | null;
}) {
  const t = useTranslations("creditpolicy");
  const { simulation } = draft;
  const done = simulation?.doneAt ?? null;
  return (
    <Panel>
      <PanelHead title={t("simulation")} note={t("simulationNote")} />
      {!done ? (
        <PanelBody>
          {action ? (
            <RunSimulation
              draft={{ id: draft.id, version: draft.version }}
              begun={simulation ? { looked: simulation.looked, people: simulation.people, done: false } : null}
              action={action}
            />
          ) : (
            <p className="text-text-2">{t("notYet")}</p>
          )}
        </PanelBody>
      ) : (
        <>
          <PanelBody>
            <p>{t.rich("doneAt", { people: simulation?.looked ?? 0, at: () => <Time at={done} /> })}</p>
          </PanelBody>
          <Totals draft={draft} />
          <h3 className="border-t border-border px-4 pb-1 pt-3 font-semibold">{t("moved")}</h3>
          <p className="px-4 pb-2 text-support text-text-2">{t("movedNote")}</p>
          <Moved rows={moved} newestHref={newestHref} olderHref={olderHref} />
        </>
      )}
    </Panel>
  );
}

function Totals({ draft: { simulation } }: { draft: PolicyDraft }) {
  const t = useTranslations("creditpolicy");
  if (!simulation) return null;
  const { before, after } = simulation;
  const rows = creditLevels.map((level) => ({
    key: level as string,
    cells: [<LevelBadge key="level" level={level} />, before.levels[level] ?? 0, after.levels[level] ?? 0],
  }));
  rows.push({ key: "suspended", cells: [<span key="s">{t("suspended")}</span>, before.suspended, after.suspended] });
  rows.push({
    key: "days",
    cells: [<span key="d">{t("suspensionDays")}</span>, before.suspensionDays, after.suspensionDays],
  });
  return <PlainTable caption={t("simulation")} head={[t("level"), t("now"), t("then")]} end={[1, 2]} rows={rows} />;
}

function Moved({
  rows,
  newestHref,
  olderHref,
}: {
  rows: readonly SimulatedLine[];
  newestHref: string | null;
  olderHref: string | null;
}) {
  const t = useTranslations("creditpolicy");
  const zh = useLocale().startsWith("zh");
  return (
    <DataTable
      caption={t("moved")}
      rows={rows}
      rowId={(row) => row.id}
      rowHref={(row) => `/people/${row.id}`}
      rowLabel={(row) => row.code}
      empty={t("noneMoved")}
      newerHref={newestHref}
      olderHref={olderHref}
      columns={[
        {
          id: "person",
          header: t("person"),
          primary: true,
          cell: (row) => <PersonCell name={row.name} code={row.code} />,
        },
        { id: "platform", header: t("platform"), cell: (row) => (zh ? row.platform.nameZh : row.platform.nameEn) },
        {
          id: "score",
          header: t("score"),
          cell: (row) => (
            <ScoreChange
              before={{ score: row.scoreBefore, level: row.levelBefore as Level }}
              after={{ score: row.scoreAfter, level: row.levelAfter as Level }}
            />
          ),
        },
        {
          id: "days",
          header: t("days"),
          align: "end",
          cell: (row) => t("arrow", { from: row.daysBefore, to: row.daysAfter }),
        },
      ]}
    />
  );
}
