import type { StoryStep } from "@/db/seed/story";
import { decideCase } from "@/domain/cases/commands/decide-case";
import { caseOf, groupRow, quotesOf } from "./case-of";
import { peopleByExternalId } from "./demo-actors";
import type { StepScene } from "./story-step";

type DecideStep = Extract<StoryStep, { do: "decide" }>;

/** Decides a case as the story says. The manager's tier follows from the recorded clock and is not handed over. */
export async function decide(
  { case: story, decision, at }: DecideStep,
  caseId: string,
  scene: StepScene,
): Promise<void> {
  const { db, actors, asOf } = scene;
  const { version } = await caseOf(db, story, asOf);
  const { id: groupId } = await groupRow(db, story.group);
  const quotes = await quotesOf(db, groupId, decision.quoted);
  const people = await peopleByExternalId(
    db,
    decision.findings.map((finding) => finding.person),
  );
  const measures = (decision.groupMeasures ?? []).map((measure) =>
    measure.kind === "pause-publishing"
      ? { kind: measure.kind, groupId, days: measure.days }
      : { kind: measure.kind, groupId },
  );
  await decideCase.execute(
    { ...actors.staff(decision.by, at), db, joined: true },
    {
      caseId,
      version,
      outcome: decision.outcome,
      reason: decision.reason,
      findings: decision.findings.map((finding) => ({
        subject: { kind: "person" as const, id: people.get(finding.person)?.id ?? "" },
        category: decision.category,
        severity: finding.severity ?? decision.severity,
        role: finding.role,
        quotes: quotes
          .filter(({ sender }) => finding.role !== "sender" || sender === finding.person)
          .map(({ quote }) => quote),
        documentNumber: decision.refutation ?? "",
      })),
      measures: { groups: measures },
    },
  );
}
