import { parseArgs } from "node:util";
import { closeDatabases, database } from "@/db/client";
import { loadDemo } from "@/db/seed/load";
import { DomainError } from "@/domain/kernel/errors";
import { env } from "@/lib/env";
import { type Progress, showProgress } from "../progress";

export const summary = "load the demo, or fill the database with group chat: demo load | demo fill FILE [--story]";

const usage = `Usage: npm run -s qunjian -- demo load
       npm run -s qunjian -- demo fill FILE [--story]
  load   the demo of this repository, into the embedded server or an empty database with QUNJIAN_DEMO=1;
         goes on where an interrupted load ended
  fill   turns {"id","text","source","thread"} lines (NDJSON, .gz too) into group chat of a database that is a demo;
         --story: into an empty one, with the people, groups and story of the demo
`;

/** `qunjian demo`. Exit codes: 0 done, 1 refused or failed, 2 wrong arguments. */
export async function run(argv: string[]): Promise<number> {
  const given = parse(argv);
  if (!given) {
    process.stderr.write(usage);
    return 2;
  }
  if (env().QUNJIAN_DEMO !== "1") {
    process.stderr.write("This database is not the embedded one: set QUNJIAN_DEMO=1 to make it a demo, for ever.\n");
    return 1;
  }
  try {
    await load(given.file);
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError) || error.reason !== "database-not-empty") throw error;
    process.stderr.write("The database is not empty, and a demo goes into an empty one only.\n");
    return 1;
  } finally {
    await closeDatabases();
  }
}

async function load(source: string | undefined): Promise<void> {
  let bar: Progress | null = null;
  const loaded = await loadDemo(database(), {
    now: Date.now(),
    source,
    onProgress(done, total) {
      bar ??= showProgress("demo", total);
      bar.update(done);
    },
  });
  (bar as Progress | null)?.end();
  if (!loaded) process.stderr.write("The demo is there already.\n");
}

function parse(argv: string[]): { verb: "load" | "fill"; file: string | undefined; story: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { story: { type: "boolean" } },
    });
    const [verb, file, ...rest] = positionals;
    const story = values.story ?? false;
    if (rest.length > 0) return null;
    if (verb === "load" && file === undefined && !story) return { verb, file, story };
    return verb === "fill" && file !== undefined ? { verb, file, story } : null;
  } catch {
    return null;
  }
}
