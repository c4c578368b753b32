import { basename } from "node:path";
import type { ItemOutcome } from "@/domain/archive/vocabulary";
import { importLines } from "@/domain/intake/commands/import-lines";
import { noteImport } from "@/domain/intake/commands/note-import";
import { importPosition } from "@/domain/intake/queries/import-position";
import { type ReadItem, readLine } from "@/domain/intake/rules/faithful-json";
import { isBlank } from "@/domain/intake/rules/split-lines";
import { maxLineBytes } from "@/domain/intake/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { showProgress } from "../progress";
import { errorFile } from "./error-file";
import { type FileLine, fileLines, measureFile } from "./file-lines";

/** Lines taken in one transaction: few enough to be quick, many enough to be cheap. */
const batchLines = 2_500;
const batchBytes = 8 * 1024 * 1024;

export interface ImportOptions {
  platforms: ReadonlyMap<string, string>;
  platform: string | null;
}

export interface ImportSummary {
  lines: number;
  /** Lines that an earlier run had taken in. */
  resumedAt: number;
  counts: Record<ItemOutcome, number>;
  errors: string | null;
}

/** Takes in one file. Throws when it cannot be read; whatever was taken until then stays, and the next run goes on there. */
export async function importFile(ctx: Ctx, path: string, options: ImportOptions): Promise<ImportSummary> {
  const { lines, sha256 } = await measureFile(path);
  const file = { fingerprint: `${sha256}:${options.platform ?? ""}`, name: basename(path) };
  const resumedAt = await importPosition(ctx.db, file.fingerprint);
  const counts: ImportSummary["counts"] = { stored: 0, duplicate: 0, conflict: 0, invalid: 0 };
  const errors = errorFile(path, ctx.now());
  const bar = showProgress(file.name, lines);
  let number = 0;
  let batch: { number: number; item: ReadItem }[] = [];
  let bytes = 0;
  const flush = async () => {
    const taken = await importLines(ctx, { ...options, file, lines: batch, linesDone: number });
    for (const outcome of Object.keys(counts) as ItemOutcome[]) counts[outcome] += taken.counts[outcome];
    await errors.write(taken.problems);
    bar.update(number);
    batch = [];
    bytes = 0;
  };
  try {
    for await (const line of fileLines(path, maxLineBytes)) {
      number++;
      if (number <= resumedAt || (line && isBlank(line))) continue;
      batch.push({ number, item: itemOf(line) });
      bytes += line?.length ?? 0;
      if (batch.length >= batchLines || bytes >= batchBytes) await flush();
    }
    if (batch.length > 0) await flush();
    await noteImport.execute(ctx, { ...file, linesDone: number, finished: true });
    bar.update(number);
  } finally {
    bar.end();
    await errors.close();
  }
  return { lines: number, resumedAt, counts, errors: counts.invalid > 0 ? errors.path : null };
}

function itemOf(line: FileLine): ReadItem {
  if (line === null) return { problem: { field: "", rule: "too-many-bytes", facts: { maximum: maxLineBytes } } };
  return readLine(line);
}
