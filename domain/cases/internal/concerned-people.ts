import { and, desc, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { cases, findings, memberships, people, reports } from "@/db/schema";
import type { ConcernedPerson } from "@/domain/cases/case-file";
import type { FindingRole } from "@/domain/credit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { standingsOf } from "@/domain/people/queries/standings-of";
import { startStanding } from "@/domain/people/vocabulary";
import type { CaseRow } from "./case-row";

const previousShown = 10;

/** Senders and reported people first, then the managers of the group; each with standing and earlier findings. */
export async function concernedPeople(ctx: Ctx, row: CaseRow): Promise<ConcernedPerson[]> {
  const about = await ctx.db.select({ personId: reports.personId }).from(reports).where(eq(reports.caseId, row.id));
  const found = await ctx.db.select({ personId: findings.personId }).from(findings).where(eq(findings.caseId, row.id));
  const reported = new Set(about.flatMap((one) => one.personId ?? []));
  const roles = await rolesIn(ctx, row.groupId, [...reported]);
  const managers = [...roles].flatMap(([personId, role]) => (role === "member" ? [] : [personId]));
  const ids = [...new Set([...reported, ...found.flatMap((one) => one.personId ?? []), ...managers])];
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select({ id: people.id, code: people.code, displayName: people.displayName, minor: people.minor })
    .from(people)
    .where(inArray(people.id, ids));
  const named = new Map(rows.map((person) => [person.id, person]));
  const standings = await standingsOf(ctx, ids);
  const previous = await previousFindings(ctx, row.id, ids);
  return ids.flatMap((personId) => {
    const person = named.get(personId);
    if (!person) return [];
    const standing = standings.get(personId) ?? startStanding;
    const until = standing.managerSuspendedUntil;
    return {
      personId,
      code: person.code,
      displayName: person.displayName,
      minor: person.minor,
      role: roles.get(personId) ?? null,
      reported: reported.has(personId),
      score: standing.score,
      level: standing.level,
      managerSuspendedUntil: until && until > ctx.now() ? until : null,
      previous: previous
        .filter((one) => one.personId === personId)
        .slice(0, previousShown)
        .map(({ personId: _, ...one }) => one),
    };
  });
}

async function rolesIn(ctx: Ctx, groupId: string | null, personIds: readonly string[]) {
  if (!groupId) return new Map<string, "creator" | "manager" | "member">();
  const rows = await ctx.db
    .select({ personId: memberships.personId, role: memberships.role })
    .from(memberships)
    .where(
      and(
        eq(memberships.groupId, groupId),
        isNull(memberships.until),
        personIds.length > 0
          ? or(ne(memberships.role, "member"), inArray(memberships.personId, [...personIds]))
          : ne(memberships.role, "member"),
      ),
    );
  return new Map(rows.map(({ personId, role }) => [personId, role]));
}

async function previousFindings(ctx: Ctx, caseId: string, personIds: readonly string[]) {
  const rows = await ctx.db
    .select({
      personId: findings.personId,
      caseId: findings.caseId,
      caseNumber: cases.number,
      category: findings.category,
      severity: findings.severity,
      role: findings.role,
      effectiveAt: findings.effectiveAt,
    })
    .from(findings)
    .innerJoin(cases, eq(cases.id, findings.caseId))
    .where(and(inArray(findings.personId, [...personIds]), ne(findings.caseId, caseId)))
    .orderBy(desc(findings.effectiveAt))
    .limit(previousShown * 20);
  return rows.map((one) => ({ ...one, role: one.role as FindingRole }));
}
