import type { CaseFile } from "@/domain/cases/case-file";

/** Something that happened to the matter, shown in the stream of the conversation so that the clock can be read there. */
export type SystemFact = { key: string; at: Date } & (
  | { kind: "report"; source: CaseFile["reports"][number]["source"]; reporter: string | null }
  | { kind: "knowledge"; basis: CaseFile["alerts"][number]["basis"] }
  | { kind: "action"; by: string | null; action: NonNullable<CaseFile["alerts"][number]["action"]>; elapsedMs: number }
  | { kind: "decision"; by: string | null; outcome: CaseFile["decisions"][number]["outcome"] }
  | { kind: "effect" }
);

/** The facts of a case in order of time: reports, what the managers knew and did, what was decided. */
export function systemFacts(file: CaseFile): SystemFact[] {
  const facts: SystemFact[] = [
    ...file.reports.map(({ id, createdAt, source, reporter }) => ({
      key: `report ${id}`,
      at: createdAt,
      kind: "report" as const,
      source,
      reporter,
    })),
    ...file.alerts.map(({ id, knowledgeAt, basis }) => ({
      key: `known ${id}`,
      at: knowledgeAt,
      kind: "knowledge" as const,
      basis,
    })),
    ...file.alerts.flatMap(({ id, knowledgeAt, actedAt, actedBy, action }) =>
      actedAt && action
        ? [
            {
              key: `acted ${id}`,
              at: actedAt,
              kind: "action" as const,
              by: actedBy,
              action,
              elapsedMs: actedAt.getTime() - knowledgeAt.getTime(),
            },
          ]
        : [],
    ),
    ...file.decisions
      .filter(({ state }) => state !== "withdrawn")
      .map(({ id, decidedAt, decidedBy, outcome }) => ({
        key: `decided ${id}`,
        at: decidedAt,
        kind: "decision" as const,
        by: decidedBy,
        outcome,
      })),
    ...file.decisions.flatMap(({ id, effectiveAt }) =>
      effectiveAt ? [{ key: `effect ${id}`, at: effectiveAt, kind: "effect" as const }] : [],
    ),
  ];
  return facts.sort((a, b) => a.at.getTime() - b.at.getTime());
}
