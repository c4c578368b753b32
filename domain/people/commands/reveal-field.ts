import { and, eq, getTableColumns } from "drizzle-orm";
import { identitySubmissions, people } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { limit, notFound, refused } from "@/domain/kernel/errors";
import { revealFieldInput } from "../inputs";
import { openField } from "../internal/identity-fields";
import { revealsUsed } from "../internal/reveals-used";
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

async function submittedValue(ctx: Ctx, personId: string, submissionId: string, field: RevealableField) {
  const [submission] = await ctx.db
    .select(getTableColumns(identitySubmissions))
    .from(identitySubmissions)
    .where(and(eq(identitySubmissions.id, submissionId), eq(identitySubmissions.personId, personId)));
  if (!submission) throw notFound("identity-submission");
  return openField("identity_submissions", submission.id, field, submission);
}
