import type { Database } from "@/db/client";
import { installation } from "@/db/schema";
import { eventsFromStream } from "@/db/seed/generate";
import { readSource } from "@/db/seed/source";
import { DAY } from "@/db/seed/when";
import { proveCoverage } from "@/domain/archive/commands/prove-coverage";
import { refreshStatistics } from "@/domain/archive/commands/refresh-statistics";
import { countMessages } from "@/domain/groups/commands/count-messages";
import { noteImport } from "@/domain/intake/commands/note-import";
import { importPosition } from "@/domain/intake/queries/import-position";
import { refused } from "@/domain/kernel/errors";
import { demoActors } from "./demo-actors";
import { loadEvents } from "./events";

const days = 200;

export interface DemoFill {
  /** NDJSON of `{id,text,source,thread}`, gzip too. */
  path: string;
  /** Lines of it and SHA-256 of its content. */
  lines: number;
  sha256: string;
  seed?: string;
  onProgress?(events: number): void;
}

/**
 * Turns text into more group chat of a database that is a demo already, told as of the demo's moment. The same file again
 * adds nothing; an interrupted filling goes on where it was. Answers how many events there were. Refuses `not-a-demo`.
 */
export async function fillDemo(
  db: Database,
  { path, lines, sha256, seed = "qunjian", onProgress }: DemoFill,
): Promise<number> {
  const [row] = await db.select().from(installation);
  if (!row?.demoAsOf || row.demoState !== "loaded") throw refused("not-a-demo");
  const asOf = row.demoAsOf.getTime();
  const file = { fingerprint: `fill:${sha256}`, name: "fill" };
  const actors = await demoActors(db);
  const events = await loadEvents(
    eventsFromStream(readSource(path), { seed, asOf, days, total: lines, idPrefix: "f-" }),
    {
      db,
      actors,
      recordsAt: asOf - days * DAY,
      skip: await importPosition(db, file.fingerprint),
      beforeMessages: async () => {},
      note: async (ctx, done) => {
        await noteImport.execute(ctx, { ...file, linesDone: done, finished: false });
        onProgress?.(done);
      },
    },
  );
  await noteImport.execute(actors.system(asOf), { ...file, linesDone: events, finished: true });
  await countMessages.execute(actors.system(asOf), {});
  await refreshStatistics.execute(actors.system(asOf), {});
  await proveCoverage.execute(actors.system(asOf), {});
  return events;
}
