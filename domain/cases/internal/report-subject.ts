import { and, eq, isNull, ne } from "drizzle-orm";
import { groups, memberships, messageKeys, messages, people } from "@/db/schema";
import type { ReportSubject } from "@/domain/cases/inputs";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";

/** What a report is about, as it was found. */
export interface FoundSubject {
  platformId: string;
  kind: ReportSubject["kind"];
  groupId: string | null;
  messageId: string | null;
  messageSentAt: Date | null;
  /** Sender of the message, or the person reported. */
  personId: string | null;
}

/** Finds the message, person or group. Throws not-found. */
export async function foundSubject(ctx: Pick<Ctx, "db">, subject: ReportSubject): Promise<FoundSubject> {
  if (subject.kind === "person") return await foundPerson(ctx, subject.personId, subject.groupId ?? null);
  const [group] = await ctx.db
    .select({ id: groups.id, platformId: groups.platformId })
    .from(groups)
    .where(eq(groups.id, subject.groupId));
  if (!group) throw notFound("group");
  const base = { platformId: group.platformId, groupId: group.id, messageId: null, messageSentAt: null };
  if (subject.kind === "group") return { ...base, kind: "group", personId: null };
  const [key] = await ctx.db
    .select({ sentAt: messageKeys.sentAt })
    .from(messageKeys)
    .where(and(eq(messageKeys.groupId, group.id), eq(messageKeys.messageId, subject.messageId)));
  if (!key) throw notFound("message");
  const [message] = await ctx.db
    .select({ personId: messages.personId })
    .from(messages)
    .where(
      and(eq(messages.groupId, group.id), eq(messages.sentAt, key.sentAt), eq(messages.messageId, subject.messageId)),
    );
  if (!message) throw notFound("message");
  return {
    ...base,
    kind: "message",
    messageId: subject.messageId,
    messageSentAt: key.sentAt,
    personId: message.personId,
  };
}

async function foundPerson(ctx: Pick<Ctx, "db">, personId: string, groupId: string | null): Promise<FoundSubject> {
  const [person] = await ctx.db.select({ platformId: people.platformId }).from(people).where(eq(people.id, personId));
  if (!person) throw notFound("person");
  if (groupId && !(await wasIn(ctx, groupId, personId))) throw notFound("person");
  return {
    platformId: person.platformId,
    kind: "person",
    groupId,
    messageId: null,
    messageSentAt: null,
    personId,
  };
}

/** Whether somebody belongs or belonged to a group. */
export async function wasIn(ctx: Pick<Ctx, "db">, groupId: string, personId: string): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.groupId, groupId), eq(memberships.personId, personId)))
    .limit(1);
  return rows.length > 0;
}

/** Whether somebody creates or manages a group now. */
export async function manages(ctx: Pick<Ctx, "db">, groupId: string, personId: string): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.groupId, groupId),
        eq(memberships.personId, personId),
        isNull(memberships.until),
        ne(memberships.role, "member"),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
