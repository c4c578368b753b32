import type { Database } from "@/db/client";
import type { ItemProblem } from "@/domain/archive/rules/incoming";
import type { ItemOutcome } from "@/domain/archive/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import type { ReadItem } from "../rules/faithful-json";
import { eventTypes } from "../vocabulary";
import { noteImport } from "./note-import";
import { takeEvents } from "./take-events";

/** Lines of a file, each read, with their numbers from 1. */
export interface ImportBatch {
  lines: { number: number; item: ReadItem }[];
  file: { fingerprint: string; name: string };
  /** Lines of the file that are done with this batch. */
  linesDone: number;
  /** Ids of the platforms by code. */
  platforms: ReadonlyMap<string, string>;
  /** Code of the platform of lines that name none. */
  platform: string | null;
}

export interface ImportedBatch {
  counts: Record<ItemOutcome, number>;
  problems: ({ line: number } & ItemProblem)[];
}

/**
 * Takes a batch of an import, whatever platforms its lines are of, together with the position in the file: one transaction,
 * so that an interrupted import goes on exactly where it was.
 */
export async function importLines(ctx: Ctx, batch: ImportBatch): Promise<ImportedBatch> {
  return ctx.db.transaction((tx) => takeBatch({ ...ctx, db: tx as unknown as Database, joined: true }, batch));
}

async function takeBatch(ctx: Ctx, batch: ImportBatch): Promise<ImportedBatch> {
  const counts: ImportedBatch["counts"] = { stored: 0, duplicate: 0, conflict: 0, invalid: 0 };
  const problems: ImportedBatch["problems"] = [];
  const byPlatform = new Map<string, ImportBatch["lines"]>();
  for (const line of batch.lines) {
    const platform = platformOf(line.item, batch);
    if (typeof platform !== "string") {
      counts.invalid++;
      problems.push({ line: line.number, ...platform });
      continue;
    }
    const lines = byPlatform.get(platform);
    if (lines) lines.push(line);
    else byPlatform.set(platform, [line]);
  }
  for (const [platformId, lines] of byPlatform) {
    const items = lines.map(({ item }) => item);
    const answer = await takeEvents(ctx, { platformId, source: "import", types: [...eventTypes], items });
    for (const outcome of Object.keys(counts) as ItemOutcome[]) counts[outcome] += answer.counts[outcome];
    for (const { index, problem } of answer.exceptions) {
      if (problem) problems.push({ line: lines[index]?.number ?? 0, ...problem });
    }
  }
  await noteImport.execute(ctx, { ...batch.file, linesDone: batch.linesDone, finished: false });
  return { counts, problems: problems.sort((a, b) => a.line - b.line) };
}

/** The platform that a line names, else the one given for all. */
function platformOf(item: ReadItem, { platforms, platform }: ImportBatch): string | ItemProblem {
  if ("problem" in item) return item.problem;
  const named = (item.value as { platform?: unknown } | null)?.platform ?? platform;
  const id = typeof named === "string" ? platforms.get(named) : undefined;
  if (id) return id;
  const choices = [...platforms.keys()].join(", ");
  return { field: "platform", rule: named === null ? "required" : "unknown-platform", facts: { choices } };
}
