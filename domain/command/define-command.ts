import type { z } from "zod";
import { can } from "@/domain/access/rules/can";
import type { Permission } from "@/domain/access/vocabulary";
import { writeAudit } from "@/domain/audit/write-audit";
import { roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { DomainError, forbidden, unauthenticated } from "@/domain/kernel/errors";
import { writeOutbox } from "@/domain/outbox/write-outbox";
import type { Outcome } from "./outcome";
import { parseInput } from "./parse-input";
import { withoutValues } from "./without-values";

/** Declaration of a command: one verb, its permission, its input and a body that owes audit entries. */
export interface CommandSpec<Schema extends z.ZodType, Result> {
  /** `room.verb`, unique; the name in the role matrix, in action modules and in refusals. */
  name: `${string}.${string}`;
  permission: Permission;
  /** May also run on the authority of a decision, whatever the role of the person who confirmed it. */
  consequence?: boolean;
  input: Schema;
  /** Takes texts as they came, control characters and all: for what a platform's people wrote. */
  verbatim?: boolean;
  run(call: { ctx: Ctx; input: z.output<Schema> }): Promise<Outcome<Result>>;
}

export interface Command<Schema extends z.ZodType = z.ZodType, Result = unknown> {
  readonly name: string;
  readonly permission: Permission;
  readonly consequence: boolean;
  readonly input: Schema;
  /**
   * Authorises, parses, opens or joins the transaction, runs, writes audit entries and outbox rows, commits.
   * Throws DomainError; a refusal is logged in a transaction of its own before it leaves.
   */
  execute(ctx: Ctx, raw: z.input<Schema>): Promise<Result>;
}

const registry = new Map<string, Command>();

/** Every command defined so far; tests import all command modules first. */
export function definedCommands(): readonly Command[] {
  return [...registry.values()];
}

/** Defines a command. See CommandSpec. */
export function defineCommand<Schema extends z.ZodType, Result>(
  spec: CommandSpec<Schema, Result>,
): Command<Schema, Result> {
  const command: Command<Schema, Result> = {
    name: spec.name,
    permission: spec.permission,
    consequence: spec.consequence ?? false,
    input: spec.input,
    async execute(ctx, raw) {
      try {
        authorise(ctx, spec.permission, spec.consequence ?? false);
        const input = parseInput(spec.input, raw, spec.verbatim);
        if (ctx.joined) return await finish(ctx, spec, input);
        return await ctx.db.transaction((tx) => finish({ ...ctx, db: tx, joined: true }, spec, input));
      } catch (error) {
        if (!ctx.joined && error instanceof DomainError) await logRefusal(ctx, spec.name, error);
        throw withoutValues(error);
      }
    },
  };
  registry.set(spec.name, command as unknown as Command);
  return command;
}

async function finish<Schema extends z.ZodType, Result>(
  ctx: Ctx,
  spec: CommandSpec<Schema, Result>,
  input: z.output<Schema>,
): Promise<Result> {
  const outcome = await spec.run({ ctx, input });
  await writeAudit(ctx, "done", outcome.audit);
  await writeOutbox(ctx, outcome.outbox);
  return outcome.result;
}

/** Throws unauthenticated or forbidden unless the actor's role, or the decision it runs for, allows it. */
export function authorise(ctx: Ctx, permission: Permission, consequence = false): void {
  if (consequence && ctx.authority) return;
  const role = roleOf(ctx.actor);
  if (can(role, permission)) return;
  throw role === "anonymous" ? unauthenticated() : forbidden(permission);
}

async function logRefusal(ctx: Ctx, name: string, error: DomainError): Promise<void> {
  if (error.code === "invalid") return;
  const entry = {
    action: name as `${string}.${string}`,
    subject: { kind: "query" as const, id: name },
    detail: { code: error.code, reason: error.reason },
  };
  await ctx.db.transaction((tx) => writeAudit({ ...ctx, db: tx }, "refused", [entry]));
}
