import { and, count, eq, getTableColumns, gt, sql } from "drizzle-orm";
import { auditEntries, identitySubmissions, people } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId, roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { limit, notFound, refused } from "@/domain/kernel/errors";
import { HOUR_MS } from "@/domain/kernel/time";
import { revealFieldInput } from "../inputs";
import { openField } from "../internal/identity-fields";
import { type RevealableField, revealSeconds, revealsPerHour } from "../vocabulary";

/**
 * Shows one field of one person for 60 seconds. The entry with purpose, case and reason is committed before the value
 * leaves. Refuses `minor-needs-lead` for anyone below a lead, `field-empty` when nothing is stored, and the limit
 * `too-many-reveals` after 20 in an hour.
 */
export const revealField = defineCommand({
  name: "people.reveal-field",
  permission: "identity.reveal",
  input: revealFieldInput,
  async run({ ctx, input }) {
    const used = await revealsUsed(ctx, true);
    if (used >= revealsPerHour) throw limit("too-many-reveals", { maximum: revealsPerHour });
    const [person] = await ctx.db.select(getTableColumns(people)).from(people).where(eq(people.id, input.personId));
    if (!person) throw notFound("person");
    if (person.minor && roleOf(ctx.actor) !== "lead") throw refused("minor-needs-lead");
    const value = input.submissionId
      ? await submittedValue(ctx, person.id, input.submissionId, input.field)
      : openField("people", person.id, input.field, person);
    if (value === null) throw refused("field-empty");
    const result = { field: input.field, value, seconds: revealSeconds, left: revealsPerHour - used - 1 };
    return changed(result, [
      {
        action: "person.field-revealed",
        subject: { kind: "person", id: person.id },
        context: { caseNumber: input.caseNumber, submissionId: input.submissionId },
        detail: { field: input.field, purpose: input.purpose, minor: person.minor !== null },
        reason: input.reason,
      },
    ]);
  },
});

/** Fields that this account revealed within the last hour; `lock` keeps its others out until the transaction ends. */
export async function revealsUsed(ctx: Ctx, lock = false): Promise<number> {
  const account = actorId(ctx.actor) ?? "";
  if (lock) await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`reveal:${account}`}, 3))`);
  const [row] = await ctx.db
    .select({ used: count() })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.actorId, account),
        eq(auditEntries.action, "person.field-revealed"),
        gt(auditEntries.asOf, new Date(ctx.now().getTime() - HOUR_MS)),
      ),
    );
  return row?.used ?? 0;
}

async function submittedValue(ctx: Ctx, personId: string, submissionId: string, field: RevealableField) {
  const [submission] = await ctx.db
    .select(getTableColumns(identitySubmissions))
    .from(identitySubmissions)
    .where(and(eq(identitySubmissions.id, submissionId), eq(identitySubmissions.personId, personId)));
  if (!submission) throw notFound("identity-submission");
  return openField("identity_submissions", submission.id, field, submission);
}
