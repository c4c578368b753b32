import { and, asc, getTableColumns, inArray, ne, or } from "drizzle-orm";
import { findingReversals, findings, measures } from "@/db/schema";
import type { Suspension } from "@/domain/credit/rules/suspensions";
import type { Ctx } from "@/domain/kernel/ctx";
import type { MeasureKind, MeasureState } from "@/domain/measures/vocabulary";

/** What changes of findings make of one measure that exists. */
export interface RecheckedMeasure {
  measureId: string;
  number: string;
  kind: MeasureKind;
  state: MeasureState;
  personId: string | null;
  groupId: string | null;
  endsAt: Date | null;
  becomes: "void" | "shortened";
  /** Only when shortened. */
  days: number | null;
  newEndsAt: Date | null;
}

/** What was recomputed: which findings are reversed, and the suspensions of the people as they are afterwards. */
export interface Recheck {
  reversed: readonly string[];
  suspensions: readonly Suspension[];
}

/**
 * Which measures fall or get shorter when findings are reversed or modified: suspensions as recomputed; whatever hangs on
 * a reversed finding, or on a decision all of whose findings are reversed; a revocation that only a suspension had
 * proposed. Nothing gets longer, nothing is added (credit policy 4.6). Writes nothing; the preview of an appeal.
 */
export async function recheckOutlook(
  ctx: Pick<Ctx, "db">,
  { reversed, suspensions }: Recheck,
): Promise<RecheckedMeasure[]> {
  const suspended = new Map(suspensions.map((one) => [one.findingId, one]));
  const findingIds = [...new Set([...reversed, ...suspended.keys()])];
  if (findingIds.length === 0) return [];
  const emptied = await decisionsWithoutFinding(ctx, reversed);
  const rows = await ctx.db
    .select(getTableColumns(measures))
    .from(measures)
    .where(
      and(
        ne(measures.state, "void"),
        or(
          inArray(measures.findingId, findingIds),
          emptied.length > 0 ? inArray(measures.decisionId, emptied) : undefined,
        ),
      ),
    )
    .orderBy(asc(measures.startsAt), asc(measures.id));
  return rows.flatMap((row): RecheckedMeasure[] => {
    const { id: measureId, number, kind, state, personId, groupId, endsAt } = row;
    const told = { measureId, number, kind, state, personId, groupId, endsAt };
    const falls = { ...told, becomes: "void" as const, days: null, newEndsAt: null };
    if (row.findingId && reversed.includes(row.findingId)) return [falls];
    if (row.decisionId && emptied.includes(row.decisionId)) return [falls];
    const suspension = row.findingId ? suspended.get(row.findingId) : undefined;
    if (kind === "suspend-manager" && suspension) {
      if (suspension.status === "void") return [falls];
      const newEndsAt = new Date(suspension.endsAt);
      const shorter = suspension.status === "shortened" && endsAt !== null && newEndsAt < endsAt;
      return shorter ? [{ ...told, becomes: "shortened", days: suspension.days, newEndsAt }] : [];
    }
    if (kind === "revoke-creation" && suspension && wasProposed(rows, suspension) && !stillProposed(suspension)) {
      return [falls];
    }
    return [];
  });
}

/** Whether the suspension had proposed the revocation when it was imposed. */
function wasProposed(rows: readonly (typeof measures.$inferSelect)[], { findingId }: Suspension): boolean {
  const imposed = rows.find((row) => row.kind === "suspend-manager" && row.findingId === findingId);
  return imposed?.facts.proposeRevocation === true;
}

function stillProposed(suspension: Suspension): boolean {
  return suspension.status !== "void" && suspension.proposeRevocation;
}

/** Decisions all of whose findings are reversed with these. */
async function decisionsWithoutFinding(ctx: Pick<Ctx, "db">, reversed: readonly string[]): Promise<string[]> {
  if (reversed.length === 0) return [];
  const concerned = ctx.db
    .select({ id: findings.decisionId })
    .from(findings)
    .where(inArray(findings.id, [...reversed]));
  const all = await ctx.db
    .select({ id: findings.id, decisionId: findings.decisionId })
    .from(findings)
    .where(inArray(findings.decisionId, concerned));
  const gone = new Set(reversed);
  const turns = await ctx.db
    .select({ findingId: findingReversals.findingId, kind: findingReversals.kind })
    .from(findingReversals)
    .where(
      and(
        inArray(findingReversals.kind, ["reversed", "restored"]),
        inArray(
          findingReversals.findingId,
          all.map((one) => one.id),
        ),
      ),
    )
    .orderBy(asc(findingReversals.reversedAt), asc(findingReversals.id));
  for (const { findingId, kind } of turns) {
    if (kind === "reversed") gone.add(findingId);
    else if (!reversed.includes(findingId)) gone.delete(findingId);
  }
  const standing = new Set(all.flatMap((one) => (gone.has(one.id) ? [] : one.decisionId)));
  return [...new Set(all.map((one) => one.decisionId))].filter((id) => !standing.has(id));
}
