import type { Database } from "@/db/client";
import { eventsFrom, type GenerateOptions } from "@/db/seed/generate";
import { demoActors, loaderCtx } from "@/db/seed/load/demo-actors";
import { loadEvents } from "@/db/seed/load/events";
import { foundDemo, foundPersonLogins } from "@/db/seed/load/found";
import { playStory } from "@/db/seed/load/story";
import { readSource, shippedSource } from "@/db/seed/source";
import type { SourceLine } from "@/db/seed/source-line";
import { storySteps } from "@/db/seed/story";
import { scenes } from "@/db/seed/violations";
import { DAY } from "@/db/seed/when";
import { proveCoverage } from "@/domain/archive/commands/prove-coverage";
import { refreshStatistics } from "@/domain/archive/commands/refresh-statistics";
import { countMessages } from "@/domain/groups/commands/count-messages";
import { markDemo, noteDemoProgress } from "@/domain/intake/commands/mark-demo";
import type { Ctx } from "@/domain/kernel/ctx";

/** A step of the story is as much work as this many events. */
const stepWeight = 60;
const days = 200;

export interface DemoLoad {
  /** Real time (ms); the story is told as of the first load's. */
  now: number;
  seed?: string;
  /** The text to make talk of; the shipped one unless told. */
  source?: string;
  onProgress?(done: number, total: number): void;
}

/**
 * Loads the demo: platforms and logins, what platforms sent in, then the story through the product's own commands. Each
 * step notes in its own transaction that it is done; after an interruption the next call goes on there. Answers false when
 * the demo is in already. Throws refused `database-not-empty`.
 */
export async function loadDemo(
  db: Database,
  { now, seed = "qunjian", source, onProgress }: DemoLoad,
): Promise<boolean> {
  const mark = await markDemo.execute(loaderCtx(db, now), {});
  if (mark.loaded) return false;
  const asOf = mark.asOf.getTime();
  await foundDemo(db, asOf - days * DAY);
  const lines: SourceLine[] = [];
  for await (const line of readSource(source ?? shippedSource())) lines.push(line);
  const options: GenerateOptions = { seed, asOf, days, total: lines.length, scenes };
  const events = [...eventsFrom(lines, options)];
  const steps = storySteps(asOf);
  const total = events.length + steps.length * stepWeight;
  const note = async (ctx: Ctx, done: number, loaded = false) => {
    await noteDemoProgress.execute(ctx, { done, total, loaded });
    onProgress?.(done, total);
  };

  const actors = await demoActors(db);
  await loadEvents(events, {
    db,
    actors,
    recordsAt: asOf - days * DAY,
    skip: mark.done,
    beforeMessages: () => foundPersonLogins(db, asOf - days * DAY),
    note,
  });
  await countMessages.execute(actors.system(asOf), {});
  await refreshStatistics.execute(actors.system(asOf), {});
  await proveCoverage.execute(actors.system(asOf), {});
  await playStory(steps, {
    actors,
    asOf,
    onStep: (played) => onProgress?.(events.length + played * stepWeight, total),
    note: (ctx) => note(ctx, total, true),
  });
  return true;
}
