import { parseArgs } from "node:util";
import { closeDatabases, database } from "@/db/client";
import { readSource, shippedSource } from "@/db/seed/source";
import { makeCtx } from "@/domain/kernel/ctx";
import { DomainError } from "@/domain/kernel/errors";
import { env } from "@/lib/env";
import { measureFile } from "../import/file-lines";
import { type Progress, showProgress } from "../progress";
import { seedArchive } from "../seed/seed-archive";

export const summary = "fill a demo with a large archive of real text: seed --messages N [--from FILE] [--seed N]";

const usage = `Usage: npm run -s qunjian -- seed --messages N [--from FILE] [--seed N]
  --messages N  messages of these texts that there shall be in all, over 200 days and 5,000 groups
  --from FILE   {"id","text","source","thread"} lines (NDJSON, .gz too) to take the texts from, again and again;
                default: the text shipped with the demo
  --seed N      who speaks where and when (default 1)

Only into a demo, or an empty database, which becomes one for ever. An interrupted run goes on where it was; what is
there already is not added again.
Exit codes: 0 done; 1 refused or failed; 2 wrong arguments.
`;

/** `qunjian seed`. See usage. */
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
  const origin = { surface: "cli" as const, ip: null, path: "seed" };
  const ctx = makeCtx(database(), { kind: "system", name: "cli.seed" }, { origin });
  let bar: Progress | null = null;
  let startedAt = 0;
  try {
    const { sha256 } = await measureFile(given.from);
    const lines: string[] = [];
    for await (const { text } of readSource(given.from)) if (text) lines.push(text);
    if (lines.length === 0) throw new Error(`${given.from}: no texts`);
    const { before, added } = await seedArchive(ctx, {
      ...given,
      lines,
      linesSha256: sha256,
      onProgress(done) {
        // Rate and time left are those of this run.
        if (!bar) {
          startedAt = done;
          bar = showProgress("seed", Math.max(0, given.messages - done));
        }
        bar.update(done - startedAt);
      },
    });
    (bar as Progress | null)?.end();
    process.stdout.write(`${added} messages added, ${before} were there\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError) || error.reason !== "database-not-empty") throw error;
    process.stderr.write("The database is not empty and no demo; a large archive goes into a demo only.\n");
    return 1;
  } finally {
    await closeDatabases();
  }
}

function parse(argv: string[]): { messages: number; from: string; seed: number } | null {
  try {
    const { values } = parseArgs({
      args: argv,
      options: { messages: { type: "string" }, from: { type: "string" }, seed: { type: "string", default: "1" } },
    });
    const [messages, seed] = [Number(values.messages), Number(values.seed)];
    if (!Number.isInteger(messages) || messages < 1 || !Number.isInteger(seed) || seed < 0) return null;
    return { messages, from: values.from ?? shippedSource(), seed };
  } catch {
    return null;
  }
}
