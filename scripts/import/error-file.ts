import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import type { ImportedBatch } from "@/domain/intake/commands/import-lines";
import { ruleText } from "@/lib/api/problem";

/** Where the lines that were not taken are listed: number, field, rule and what it means, nothing of their content. */
export interface ErrorFile {
  readonly path: string;
  write(problems: ImportedBatch["problems"]): Promise<void>;
  close(): Promise<void>;
}

/** An error file beside the working folder, made with the first error. */
export function errorFile(file: string, startedAt: Date): ErrorFile {
  const time = startedAt.toISOString().replace(/[-:]|\.\d+/g, "");
  const path = `import-errors-${basename(file)}-${time}.ndjson`;
  let handle: FileHandle | null = null;
  return {
    path,
    async write(problems) {
      if (problems.length === 0) return;
      handle ??= await open(path, "a");
      const lines = problems.map(({ line, field, rule, facts }) =>
        JSON.stringify({ line, field, rule, problem: ruleText("en", rule, facts) }),
      );
      await handle.write(`${lines.join("\n")}\n`);
    },
    async close() {
      await handle?.close();
    },
  };
}
