import type { StoryStep } from "@/db/seed/story";
import { compareStandings } from "@/domain/credit/compare-standings";
import type { Ctx } from "@/domain/kernel/ctx";
import { type DemoActors, together } from "./demo-actors";
import { settleUntil } from "./settle-until";
import { playStep } from "./story-step";

export interface StoryLoad {
  actors: DemoActors;
  /** Instant (ms) at which the demo is told. */
  asOf: number;
  onStep(played: number): void;
  /** Notes inside the story's transaction that it is played. */
  note(ctx: Ctx): Promise<void>;
}

/**
 * Plays the story: each step and what falls due before it at its own time. One transaction, so that the server's own jobs,
 * which go by the real clock, never find it half told.
 */
export async function playStory(steps: readonly StoryStep[], { actors, asOf, onStep, note }: StoryLoad): Promise<void> {
  await together(actors.system(asOf), async (ctx) => {
    const jobsAt = (at: number): Ctx => ({ ...ctx, now: () => new Date(at) });
    const leadAt = (at: number): Ctx => ({ ...actors.staff("lead", at), db: ctx.db, joined: true });
    for (const [index, step] of steps.entries()) {
      await settleUntil(step.at, jobsAt, leadAt);
      await playStep(step, { db: ctx.db, actors, asOf }).catch((error: unknown) => {
        const which = "case" in step ? ` of ${step.case.key}` : "";
        throw new Error(`step ${index + 1}, ${step.do}${which}: ${told(error)}`, { cause: error });
      });
      onStep(index + 1);
    }
    await settleUntil(asOf, jobsAt, leadAt);
    // The daily run of credit: points that came back since somebody's last finding, levels that went up.
    await compareStandings(ctx, "nightly");
    await note(ctx);
  });
}

function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const fields = "fields" in error ? ` ${JSON.stringify(error.fields)}` : "";
  return `${error.message}${fields}`;
}
