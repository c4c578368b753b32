import { parseArgs } from "node:util";
import { closeDatabases, database } from "@/db/client";
import { loadDemo } from "@/db/seed/load";
import { fillDemo } from "@/db/seed/load/fill";
import { DomainError } from "@/domain/kernel/errors";
import { env } from "@/lib/env";
import { measureFile } from "../import/file-lines";
import { type Progress, showProgress } from "../progress";

export const summary = "load the demo, or fill the database with group chat: demo load | demo fill FILE [--story]";

const usage = `Usage: npm run -s qunjian -- demo load
       npm run -s qunjian -- demo fill FILE [--story]
  load   the demo of this repository, into the embedded server or an empty database with QUNJIAN_DEMO=1;
         goes on where an interrupted load ended
  fill   turns {"id","text","source","thread"} lines (NDJSON, .gz too) into group chat of a database that is a demo;
         --story: into an empty one, with the people, groups and story of the demo
`;

const eventsPerLine = 1.12;

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
    if (given.verb === "fill" && !given.story) await fill(given.file ?? "");
    else await load(given.file);
    return 0;
  } catch (error) {
    const said = error instanceof DomainError ? refusals[error.reason] : undefined;
    if (!said) throw error;
    process.stderr.write(`${said}\n`);
    return 1;
  } finally {
    await closeDatabases();
  }
}

const refusals: Record<string, string> = {
  "database-not-empty": "The database is not empty, and a demo goes into an empty one only.",
  "not-a-demo":
    "This database holds no demo that could be filled: run `demo load` first, or `demo fill FILE --story` on an empty one.",
};

async function fill(path: string): Promise<void> {
  const { lines, sha256 } = await measureFile(path);
  // Text makes most of the events; a few more are links, pictures, edits and recalls.
  const bar = showProgress("fill", Math.round(lines * eventsPerLine));
  try {
    const events = await fillDemo(database(), { path, lines, sha256, onProgress: (done) => bar.update(done) });
    bar.update(events);
  } finally {
    bar.end();
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
