import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { cases, reports } from "@/db/schema";
import { DAY_MS } from "@/domain/kernel/time";

/** Content is read this long before and after the facts of a case: 30 days. */
const windowMs = 30 * DAY_MS;

/** What may be read for a case: its groups, 30 days around what was reported (design section 9). */
export interface CaseScope {
  id: string;
  number: string;
  groups: string[];
  from: Date;
  until: Date;
}

/** The scope of the case with that number, or null when there is none. A case about a person only has no groups. */
export async function caseScope(db: Database, number: string): Promise<CaseScope | null> {
  const [found] = await db
    .select({ id: cases.id, number: cases.number, groupId: cases.groupId, openedAt: cases.openedAt })
    .from(cases)
    .where(eq(cases.number, number));
  if (!found) return null;
  const reported = await db
    .select({ groupId: reports.groupId, sentAt: reports.messageSentAt, createdAt: reports.createdAt })
    .from(reports)
    .where(eq(reports.caseId, found.id));
  const groups = [found.groupId, ...reported.map((report) => report.groupId)].filter((id) => id !== null);
  const times = [
    found.openedAt,
    ...reported.flatMap(({ sentAt, createdAt }) => (sentAt ? [sentAt, createdAt] : [createdAt])),
  ];
  const instants = times.map((time) => time.getTime());
  return {
    id: found.id,
    number: found.number,
    groups: [...new Set(groups)],
    from: new Date(Math.min(...instants) - windowMs),
    until: new Date(Math.max(...instants) + windowMs),
  };
}
