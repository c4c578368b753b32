import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { cases, decisions, groups, managerAlerts, messageKeys, messages, people, reports } from "@/db/schema";
import { castGroups } from "@/db/seed/cast/group";
import type { PlatformCode } from "@/db/seed/event";
import type { CaseStory } from "@/db/seed/story/case-story";
import { instantOf } from "@/db/seed/when";
import type { ProposedFindingInput } from "@/domain/cases/inputs";

/** Platform of a group of the cast. */
export function platformOfGroup(externalId: string): PlatformCode {
  const group = castGroups.find((one) => one.id === externalId);
  if (!group) throw new RangeError(`no group ${externalId} in the cast`);
  return group.platform;
}

/** A group of the cast, as it stands in the database. */
export async function groupRow(db: Database, externalId: string) {
  const [row] = await db
    .select({ id: groups.id, code: groups.code })
    .from(groups)
    .where(eq(groups.externalId, externalId));
  if (!row) throw new RangeError(`no group ${externalId}`);
  return row;
}

/** The case that the first report of a story opened, or into which it was merged. */
export async function caseOf(db: Database, story: CaseStory, asOf: number): Promise<typeof cases.$inferSelect> {
  const first = Math.min(...story.reports.map((report) => instantOf(report.at, asOf)));
  return caseOfReport(db, story.group, first);
}

/** The case of the report that was made about a group at an instant (ms). */
export async function caseOfReport(db: Database, group: string, at: number): Promise<typeof cases.$inferSelect> {
  const { id } = await groupRow(db, group);
  const [row] = await db
    .select({ found: cases })
    .from(reports)
    .innerJoin(cases, eq(cases.id, reports.caseId))
    .where(and(eq(reports.groupId, id), eq(reports.createdAt, new Date(at))));
  if (!row) throw new RangeError(`no report about ${group} at ${new Date(at).toISOString()}`);
  return row.found;
}

/** The decision of a case that waits for its second person. */
export async function waitingDecision(db: Database, caseId: string) {
  const [row] = await db
    .select()
    .from(decisions)
    .where(and(eq(decisions.caseId, caseId), eq(decisions.state, "awaiting-approval")));
  if (!row) throw new RangeError("no decision waits for approval");
  return row;
}

/** The record of when the managers came to know. */
export async function alertOf(db: Database, caseId: string) {
  const [row] = await db.select().from(managerAlerts).where(eq(managerAlerts.caseId, caseId));
  if (!row) throw new RangeError("managers were not told");
  return row;
}

/** Messages as quoted, each with its sender's external id. */
export async function quotesOf(db: Database, groupId: string, messageIds: readonly string[]) {
  const quotes: { sender: string; quote: ProposedFindingInput["quotes"][number] }[] = [];
  for (const messageId of messageIds) {
    const [row] = await db
      .select({ sentAt: messages.sentAt, sender: people.externalId })
      .from(messageKeys)
      .innerJoin(
        messages,
        and(
          eq(messages.groupId, messageKeys.groupId),
          eq(messages.sentAt, messageKeys.sentAt),
          eq(messages.messageId, messageKeys.messageId),
        ),
      )
      .innerJoin(people, eq(people.id, messages.personId))
      .where(and(eq(messageKeys.groupId, groupId), eq(messageKeys.messageId, messageId)));
    if (!row) throw new RangeError(`no message ${messageId}`);
    quotes.push({ sender: row.sender, quote: { groupId, messageId, sentAt: row.sentAt } });
  }
  return quotes;
}
