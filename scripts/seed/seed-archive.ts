import { eq } from "drizzle-orm";
import { platforms } from "@/db/schema";
import { refreshStatistics } from "@/domain/archive/commands/refresh-statistics";
import { countMessages } from "@/domain/groups/commands/count-messages";
import { importLines } from "@/domain/intake/commands/import-lines";
import { markDemo } from "@/domain/intake/commands/mark-demo";
import { importPosition } from "@/domain/intake/queries/import-position";
import type { Ctx } from "@/domain/kernel/ctx";
import { createPlatform } from "@/domain/platforms/commands/create-platform";
import { type Crowd, crowdEvents, largeCrowd } from "./crowd";
import { messageAt, runLength, type SeedPlan } from "./message-at";

/** Code of the platform that a large archive belongs to. */
const code = "seed";
/** Batches made side by side: while the database takes one, the next is made. */
const lanes = 2;

export interface Seeding {
  /** Messages that there shall be in all. */
  messages: number;
  seed: number;
  /** Texts, repeated as often as needed. */
  lines: readonly string[];
  crowd?: Crowd;
  /** Tells texts from others, so that the same ones go on where they were. */
  linesSha256: string;
  /** Called with the number of messages there are. */
  onProgress?: (done: number) => void;
}

/** What a run found and added. */
export interface Seeded {
  before: number;
  added: number;
}

/**
 * Fills a demo, or an empty database that becomes one, with so many messages. What is there stays and counts: an
 * interrupted run goes on, a second one adds nothing, a larger one adds the rest. Refuses `database-not-empty`.
 */
export async function seedArchive(ctx: Ctx, seeding: Seeding): Promise<Seeded> {
  const { messages, seed, lines, linesSha256, crowd = largeCrowd, onProgress } = seeding;
  await markDemo.execute(ctx, {});
  const { platformId, until } = await seedPlatform(ctx);
  const plan = { seed, crowd, lines, prefix: `s${seed}-${linesSha256.slice(0, 8)}` };
  const take = (file: string, linesDone: number, values: readonly object[]) =>
    importLines(ctx, {
      lines: values.map((value, index) => ({ number: index + 1, item: { value } })),
      file: { fingerprint: file, name: code },
      linesDone,
      platforms: new Map([[code, platformId]]),
      platform: code,
    });
  await takeCrowd(ctx, plan, take);

  const fileOf = (lane: number) => `seed:${linesSha256}:${seed}:${lane}`;
  const positions = await Promise.all(Array.from({ length: lanes }, (_, lane) => importPosition(ctx.db, fileOf(lane))));
  const before = positions.reduce((sum, done) => sum + done, 0);
  let done = before;
  onProgress?.(done);
  let failed = false;
  const ends = await Promise.allSettled(
    positions.map(async (from, lane) => {
      for (let position = from; !failed; ) {
        // Runs are dealt out to the lanes in turn.
        const run = Math.floor(position / runLength) * lanes + lane;
        const first = run * runLength + (position % runLength);
        const last = Math.min((run + 1) * runLength, messages);
        if (first >= last) return;
        const batch = Array.from({ length: last - first }, (_, n) => messageAt(plan, until, first + n));
        position += batch.length;
        const { counts, problems } = await take(fileOf(lane), position, batch).catch((error: unknown) => {
          failed = true;
          throw error;
        });
        if (problems.length > 0)
          throw new Error(`a seeded message was refused: ${problems[0]?.field} ${problems[0]?.rule}`);
        done += counts.stored;
        onProgress?.(done);
      }
    }),
  );
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  await countMessages.execute(ctx, {});
  await refreshStatistics.execute(ctx, {});
  return { before, added: done - before };
}

/** The platform of the archive. The newest message is as old as it, so that later runs fill the same days. */
async function seedPlatform(ctx: Ctx): Promise<{ platformId: string; until: number }> {
  const find = () => ctx.db.select().from(platforms).where(eq(platforms.code, code));
  if ((await find()).length === 0)
    await createPlatform.execute(ctx, { code, nameZh: "大批量数据", nameEn: "Bulk data" });
  const [platform] = await find();
  if (!platform) throw new Error("the platform of the archive is gone");
  return { platformId: platform.id, until: platform.createdAt.getTime() };
}

type Take = (file: string, linesDone: number, values: readonly object[]) => Promise<unknown>;

async function takeCrowd(ctx: Ctx, { seed, crowd }: SeedPlan, take: Take): Promise<void> {
  const file = `seed-crowd:${seed}:${crowd.groups}:${crowd.people}`;
  const events = [...crowdEvents(seed, crowd)];
  for (let from = await importPosition(ctx.db, file); from < events.length; from += runLength)
    await take(file, Math.min(from + runLength, events.length), events.slice(from, from + runLength));
}
