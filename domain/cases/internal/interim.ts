import { and, eq, isNull, ne } from "drizzle-orm";
import { groups, measures, memberships } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { refused } from "@/domain/kernel/errors";
import { publishNotices } from "@/domain/measures/commands/publish-notices";
import type { InterimNotice, NoticeGroup } from "@/domain/measures/notice-facts";
import { appealWindowMs } from "@/domain/measures/rules/appeal-window";
import { mayHold, mayInterimSuspend } from "@/domain/measures/rules/interim-hold";
import type { InterimKind } from "@/domain/measures/vocabulary";
import type { CaseRow } from "./case-row";

/** Throws refused `interim-needs-s5` or `interim-needs-s4` unless the case is grave enough, or harm is imminent. */
export function graveEnough(row: Pick<CaseRow, "severity">, kind: InterimKind, imminentHarm: boolean): void {
  if (kind === "suspend-manager" && !mayInterimSuspend(row.severity)) throw refused("interim-needs-s5");
  if (kind !== "suspend-manager" && !mayHold(row.severity, imminentHarm)) throw refused("interim-needs-s4");
}

/** Throws refused `interim-used` when somebody was put under this interim measure in this case before. */
export async function notUsedBefore(
  ctx: Ctx,
  caseId: string,
  kind: InterimKind,
  subject: { personId: string | null; groupId: string | null },
): Promise<void> {
  const [earlier] = await ctx.db
    .select({ id: measures.id })
    .from(measures)
    .where(
      and(
        eq(measures.caseId, caseId),
        eq(measures.kind, kind),
        eq(measures.interim, true),
        ne(measures.state, "void"),
        subject.personId ? eq(measures.personId, subject.personId) : eq(measures.groupId, subject.groupId ?? caseId),
      ),
    )
    .limit(1);
  if (earlier) throw refused("interim-used");
}

/** Tells the person, or the managers of the group, of an interim measure; `ctx` has the authority it was imposed with. */
export async function tellInterim(
  ctx: Ctx,
  row: CaseRow,
  measure: {
    id: string;
    number: string;
    kind: InterimKind;
    personId: string | null;
    groupId: string | null;
    startsAt: Date;
    endsAt: Date;
  },
  said: { words: string; imminentHarm: boolean; renewed: boolean },
): Promise<void> {
  const appealUntil = new Date(ctx.now().getTime() + appealWindowMs);
  const facts: InterimNotice = {
    kind: "interim",
    caseNumber: row.number,
    category: row.category,
    severity: row.severity,
    imminentHarm: said.imminentHarm,
    renewed: said.renewed,
    measure: {
      number: measure.number,
      kind: measure.kind,
      group: await groupOf(ctx, measure.groupId),
      startsAt: measure.startsAt.toISOString(),
      endsAt: measure.endsAt.toISOString(),
    },
    appealUntil: appealUntil.toISOString(),
  };
  const told = measure.personId ? [measure.personId] : await managersOf(ctx, measure.groupId ?? "");
  await publishNotices.execute(ctx, {
    notices: told.map((personId) => ({
      personId,
      facts,
      words: said.words,
      caseId: row.id,
      decisionId: null,
      measureId: measure.id,
      appealUntil,
    })),
  });
}

async function groupOf(ctx: Ctx, groupId: string | null): Promise<NoticeGroup | null> {
  if (!groupId) return null;
  const { id, code, name } = groups;
  const [group] = await ctx.db.select({ id, code, name }).from(groups).where(eq(groups.id, groupId));
  return group ?? null;
}

async function managersOf(ctx: Ctx, groupId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ personId: memberships.personId })
    .from(memberships)
    .where(and(eq(memberships.groupId, groupId), isNull(memberships.until), ne(memberships.role, "member")));
  return rows.map((row) => row.personId).sort();
}
