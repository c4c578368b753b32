import pino, { type Logger } from "pino";
import { env } from "./env";

let made: Logger | null = null;

/** The process's log: codes, ids and reference numbers only, never personal data or what people wrote. */
export function log(): Logger {
  made ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    redact: { paths: ["*.body", "*.text", "*.name", "*.password", "*.token", "*.secret", "*.mobile"], censor: "[…]" },
  });
  return made;
}

/** What may be logged of an error: its kind, database code and stack frames; never its message, it may hold values. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const cause = error.cause as { code?: string; constraint_name?: string; table_name?: string } | undefined;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    code: (error as { code?: string }).code ?? cause?.code,
    constraint: cause?.constraint_name,
    table: cause?.table_name,
    frames: frames.slice(0, 12).map((line) => line.trim()),
  };
}
