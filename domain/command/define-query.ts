import type { z } from "zod";
import type { Permission } from "@/domain/access/vocabulary";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { writeAudit } from "@/domain/audit/write-audit";
import type { Ctx } from "@/domain/kernel/ctx";
import { DomainError, invalid } from "@/domain/kernel/errors";
import { authorise } from "./define-command";
import { parseInput } from "./parse-input";
import { withoutValues } from "./without-values";

/** Declaration of a query: one question, its permission and its input. Out of scope is not found. */
export interface QuerySpec<Schema extends z.ZodType, Result> {
  /** `room.question`, unique. */
  name: `${string}.${string}`;
  permission: Permission;
  input: Schema;
  run(call: { ctx: Ctx; input: z.output<Schema> }): Promise<Result>;
  /** For reads of content, identity or case files: what is logged. Committed before the result leaves. */
  logged?(call: { ctx: Ctx; input: z.output<Schema>; result: Result }): readonly AuditEntryInput[];
}

export interface Query<Schema extends z.ZodType = z.ZodType, Result = unknown> {
  readonly name: string;
  readonly permission: Permission;
  readonly input: Schema;
  /** Authorises, parses, runs, logs. Throws DomainError; `invalid` also for a value that the database cannot read. */
  ask(ctx: Ctx, raw: z.input<Schema>): Promise<Result>;
}

const registry = new Map<string, Query>();

/** Every query defined so far; tests import all query modules first. */
export function definedQueries(): readonly Query[] {
  return [...registry.values()];
}

/** Defines a query. See QuerySpec. */
export function defineQuery<Schema extends z.ZodType, Result>(spec: QuerySpec<Schema, Result>): Query<Schema, Result> {
  const query: Query<Schema, Result> = {
    name: spec.name,
    permission: spec.permission,
    input: spec.input,
    async ask(ctx, raw) {
      try {
        authorise(ctx, spec.permission);
        const input = parseInput(spec.input, raw);
        const result = await spec.run({ ctx, input });
        const entries = spec.logged?.({ ctx, input, result }) ?? [];
        if (entries.length > 0) await log(ctx, "read", entries);
        return result;
      } catch (error) {
        if (error instanceof DomainError && (error.code === "forbidden" || error.code === "unauthenticated")) {
          const subject = { kind: "query" as const, id: spec.name };
          await log(ctx, "refused", [
            { action: spec.name, subject, detail: { code: error.code, reason: error.reason } },
          ]);
        }
        throw isUnreadable(error) ? invalid([]) : withoutValues(error);
      }
    },
  };
  registry.set(spec.name, query as unknown as Query);
  return query;
}

async function log(ctx: Ctx, outcome: "read" | "refused", entries: readonly AuditEntryInput[]): Promise<void> {
  await ctx.db.transaction((tx) => writeAudit({ ...ctx, db: tx }, outcome, entries));
}

/** SQLSTATEs of a value that is none: bad text, instant or number, such as a zero character or a forged cursor. */
const unreadable = new Set(["22003", "22007", "22008", "22021", "22P02", "22P05"]);

/** Whether the database could not read a value it was given; a question has no other values than the asker's. */
function isUnreadable(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string" && unreadable.has(at.code)) return true;
  }
  return false;
}
