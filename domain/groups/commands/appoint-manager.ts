import { and, eq, getTableColumns, sql } from "drizzle-orm";
import { groups, memberships, people } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { invalid, refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { standingsOf } from "@/domain/people/queries/standings-of";
import { startStanding } from "@/domain/people/vocabulary";
import { appointManagerInput } from "../inputs";
import { openMembership } from "../internal/gate-person";
import { groupMessage } from "../internal/group-message";
import { editableGroup } from "../internal/locked-group";
import { clearManaged, recountMembers } from "../internal/settle-groups";
import { appointmentAnswer } from "../rules/appointment-answer";

/**
 * Makes somebody of the group's platform a manager; who is not inside joins by it. Clears the mark of a group that nobody
 * could manage. Answers whether the group's managers are to be given notice (level C). Refuses `already-manages` and the
 * reasons of `appointmentAnswer`; an unknown code is a problem of the field.
 */
export const appointManager = defineCommand({
  name: "groups.appoint-manager",
  permission: "group.manage",
  input: appointManagerInput,
  async run({ ctx, input: { groupId, version, personCode } }) {
    const group = await editableGroup(ctx, groupId, version);
    const [person] = await ctx.db
      .select(getTableColumns(people))
      .from(people)
      .where(and(eq(people.code, personCode), eq(people.platformId, group.platformId)))
      // A decision that suspends this person waits, or was here first.
      .for("update");
    if (!person) throw invalid([{ field: "personCode", rule: "unknown-person-code" }]);
    const membership = await openMembership(ctx, groupId, person.id);
    if (membership && membership.role !== "member") throw refused("already-manages", { role: membership.role });
    const standing = (await standingsOf(ctx, [person.id])).get(person.id) ?? startStanding;
    const answer = appointmentAnswer(
      { verification: person.verificationState, standing },
      group.withoutManagerSince !== null,
      ctx.now(),
    );
    if (answer.answer === "no") throw refused(answer.reason, { until: answer.until?.toISOString() ?? null });

    const notice = answer.answer === "with-notice";
    const now = ctx.now();
    if (membership) await ctx.db.update(memberships).set({ until: now }).where(eq(memberships.id, membership.id));
    await ctx.db.insert(memberships).values({ id: newId(), groupId, personId: person.id, role: "manager", since: now });
    await ctx.db
      .update(groups)
      .set({ version: sql`${groups.version} + 1` })
      .where(eq(groups.id, groupId));
    await recountMembers(ctx, [groupId]);
    const cleared = await clearManaged(ctx, [groupId]);
    return changed(
      { groupId, personId: person.id, notice },
      [
        {
          action: "group.manager-appointed",
          subject: { kind: "group", id: groupId },
          context: { personId: person.id },
          changes: { role: { from: membership?.role ?? null, to: "manager" } },
          detail: { level: standing.level, notice, managedAgain: cleared.length > 0 },
        },
      ],
      [
        groupMessage(group, { person: person.externalId, notice }, "group.manager-appointed"),
        ...cleared.map((one) => groupMessage(one, { change: "managed-again", status: one.status })),
      ],
    );
  },
});
