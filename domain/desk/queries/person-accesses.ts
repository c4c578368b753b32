import { can } from "@/domain/access/rules/can";
import { readEntries } from "@/domain/audit/queries/read-entries";
import { defineQuery } from "@/domain/command/define-query";
import { actorId, roleOf } from "@/domain/kernel/actor";
import { notFound } from "@/domain/kernel/errors";
import { isId } from "@/domain/kernel/ids";
import { onePersonInput } from "@/domain/people/inputs";
import { auditLines } from "../internal/audit-line";

/** Most entries shown on a person's page; the audit log has the rest. */
const most = 50;

/** Who looked at a person and what was done, newest first: all of it for those who account, the own accesses for others. */
export const personAccesses = defineQuery({
  name: "desk.person-accesses",
  permission: "person.view",
  input: onePersonInput,
  async run({ ctx, input: { personId } }) {
    if (!isId(personId)) throw notFound("person");
    const whole = can(roleOf(ctx.actor), "audit.view");
    const own = actorId(ctx.actor) ?? "nobody";
    const filter = { subjectKind: "person" as const, subjectId: personId, actorId: whole ? undefined : own };
    return { whole, lines: await auditLines(ctx, await readEntries(ctx.db, filter, most)) };
  },
});
