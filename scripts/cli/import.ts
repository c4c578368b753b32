import { parseArgs } from "node:util";
import { closeDatabases, database } from "@/db/client";
import { refreshStatistics } from "@/domain/archive/commands/refresh-statistics";
import { countMessages } from "@/domain/groups/commands/count-messages";
import { platformIds } from "@/domain/intake/queries/platform-ids";
import { type Ctx, makeCtx } from "@/domain/kernel/ctx";
import { type ImportSummary, importFile } from "../import/import-file";

export const summary = "take in files of platform events (NDJSON, .gz too): import FILE… [--platform CODE]";

const usage = `Usage: npm run -s qunjian -- import FILE… [--platform CODE]
  FILE             NDJSON, plain or gzip: one event a line (person, group, membership, message, edit, recall),
                   as docs/platform-api.md describes them, each naming its platform
  --platform CODE  platform of lines that name none

Lines that break a rule are listed in import-errors-<file>-<time>.ndjson; the others go in. What was taken before
changes nothing; an interrupted import goes on where it was.
Exit codes: 0 done, also when single lines were refused; 1 failed; 2 wrong arguments or a file that cannot be read.
`;

/** `qunjian import`. See usage. */
export async function run(argv: string[]): Promise<number> {
  const given = parse(argv);
  if (!given) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    const ctx = makeCtx(
      database(),
      { kind: "system", name: "cli.import" },
      { origin: { surface: "cli", ip: null, path: "import" } },
    );
    return await importAll(ctx, given.files, given.platform);
  } finally {
    await closeDatabases();
  }
}

async function importAll(ctx: Ctx, files: readonly string[], platform: string | null): Promise<number> {
  const platforms = await platformIds(ctx.db);
  if (platform !== null && !platforms.has(platform)) {
    const known = [...platforms.keys()].join(", ") || "none yet; an administrator adds them under Settings";
    process.stderr.write(`--platform ${platform}: there is no such platform (${known})\n`);
    return 2;
  }
  let unusable = 0;
  for (const file of files) {
    try {
      const done = await importFile(ctx, file, { platforms, platform });
      process.stdout.write(summaryOf(file, done));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (!/^(E[A-Z]+|Z_[A-Z]+)$/.test(code)) throw error;
      process.stderr.write(`${file}: cannot be read (${code})\n`);
      unusable++;
    }
  }
  await countMessages.execute(ctx, {});
  await refreshStatistics.execute(ctx, {});
  return unusable > 0 ? 2 : 0;
}

function summaryOf(file: string, { lines, resumedAt, counts, errors }: ImportSummary): string {
  const numbers = [
    `${counts.stored} new`,
    `${counts.duplicate} known`,
    ...(counts.conflict > 0 ? [`${counts.conflict} with other content, kept as revisions`] : []),
    ...(counts.invalid > 0 ? [`${counts.invalid} refused`] : []),
  ];
  const resumed = resumedAt > 0 ? `, went on at line ${resumedAt + 1}` : "";
  const where = errors ? `\n  refused lines: ${errors}` : "";
  return `${file}: ${lines} lines${resumed}: ${numbers.join(", ")}${where}\n`;
}

function parse(argv: string[]): { files: string[]; platform: string | null } | null {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { platform: { type: "string" } },
    });
    return positionals.length === 0 ? null : { files: positionals, platform: values.platform ?? null };
  } catch {
    return null;
  }
}
