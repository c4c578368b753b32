import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { groups, memberships, people } from "@/db/schema";
import { storedMessageId } from "@/domain/archive/inputs";
import { findArchivedMessage } from "@/domain/archive/queries/find-archived-message";
import { defineQuery } from "@/domain/command/define-query";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";
import { maskName } from "@/domain/people/rules/mask";

/** What is about to be reported, as its form shows it. */
export interface ReportTarget {
  kind: "message" | "person" | "group";
  group: { id: string; name: string; code: string } | null;
  /** Sender or person, masked. */
  person: { id: string; name: string; code: string } | null;
  /** Text null once recalled. */
  message: { messageId: string; sentAt: Date; text: string | null } | null;
}

/** Looks up what staff are about to report; reading a message is logged. Throws not-found. */
export const reportTarget = defineQuery({
  name: "desk.report-target",
  permission: "report.create",
  input: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("message"), groupId: z.uuid(), messageId: storedMessageId }),
    z.strictObject({ kind: z.literal("person"), personId: z.uuid(), groupId: z.uuid().optional() }),
    z.strictObject({ kind: z.literal("group"), groupId: z.uuid() }),
  ]),
  async run({ ctx, input }): Promise<ReportTarget> {
    const group = input.groupId ? await groupOf(ctx, input.groupId) : null;
    if (input.kind === "group") return { kind: "group", group, person: null, message: null };
    if (input.kind === "person") {
      if (group) await isMember(ctx, group.id, input.personId);
      return { kind: "person", group, person: await personOf(ctx, input.personId), message: null };
    }
    const scope = { groups: [input.groupId], from: null, until: null };
    const found = await findArchivedMessage(ctx.db, scope, input.groupId, input.messageId);
    if (!found) throw notFound("message");
    const { messageId, sentAt, currentText } = found;
    const person = await personOf(ctx, found.personId);
    return { kind: "message", group, person, message: { messageId, sentAt, text: currentText } };
  },
  logged: ({ result }) =>
    result.message
      ? [
          {
            action: "archive.message-read",
            subject: { kind: "message", id: result.message.messageId },
            context: { groupId: result.group?.id },
            detail: { basis: "report" },
          },
        ]
      : [],
});

async function groupOf(ctx: Ctx, groupId: string) {
  const { id, name, code } = groups;
  const [group] = await ctx.db.select({ id, name, code }).from(groups).where(eq(groups.id, groupId));
  if (!group) throw notFound("group");
  return group;
}

async function personOf(ctx: Ctx, personId: string) {
  const { id, displayName, code } = people;
  const [person] = await ctx.db.select({ id, displayName, code }).from(people).where(eq(people.id, personId));
  if (!person) throw notFound("person");
  return { id: person.id, code: person.code, name: maskName(person.displayName) };
}

async function isMember(ctx: Ctx, groupId: string, personId: string): Promise<void> {
  const rows = await ctx.db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.groupId, groupId), eq(memberships.personId, personId)))
    .limit(1);
  if (rows.length === 0) throw notFound("person");
}
