import { asc, inArray } from "drizzle-orm";
import { findingReversals, findings } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { stayFindingsInput } from "@/domain/credit/inputs";
import { lockPeople } from "@/domain/credit/internal/lock-people";
import { storeStanding } from "@/domain/credit/internal/store-standing";
import { creditFacts } from "@/domain/credit/queries/credit-facts";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { creditOf } from "@/domain/credit/rules/credit-of";
import { actorId } from "@/domain/kernel/actor";
import { notFound } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";

/**
 * Stays the deductions of findings while an appeal is open, or ends the stay: the entry does not count meanwhile, its
 * expiry does not move (CP-1 4.6: S1–S2 appealed within 72 h, or an answer that is overdue). Findings that are already
 * so are left alone. Throws not-found.
 */
export const stayFindings = defineCommand({
  name: "credit.stay-findings",
  permission: "credit.record",
  consequence: true,
  input: stayFindingsInput,
  async run({ ctx, input: { appealId, findingIds, stay } }) {
    const rows = await ctx.db
      .select({ id: findings.id, personId: findings.personId })
      .from(findings)
      .where(inArray(findings.id, findingIds));
    if (rows.length !== new Set(findingIds).size) throw notFound("finding");
    const personIds = [...new Set(rows.flatMap((row) => row.personId ?? []))].sort();
    const at = await lockPeople(ctx, personIds);
    const kind = stay === "begin" ? ("stayed" as const) : ("resumed" as const);
    const stayed = await stayedNow(ctx, findingIds);
    const turned = rows.filter((row) => row.personId !== null && stayed.has(row.id) === (kind === "resumed"));
    const [first, ...others] = turned.map((row) => ({
      action: stay === "begin" ? ("finding.stayed" as const) : ("finding.resumed" as const),
      subject: { kind: "finding" as const, id: row.id },
      context: { appealId, personId: row.personId },
    }));
    if (!first) return unchanged({ at, findingIds: [] as string[] });
    const recordedBy = actorId(ctx.actor) ?? "system";
    await ctx.db
      .insert(findingReversals)
      .values(turned.map((row) => ({ id: newId(), findingId: row.id, kind, reversedAt: at, recordedBy, appealId })));
    const [book, facts] = [await policyBook(ctx), await creditFacts(ctx, personIds)];
    for (const [personId, known] of facts) {
      await storeStanding(ctx, personId, creditOf(known, book, at.getTime()).curve, at.getTime());
    }
    return changed({ at, findingIds: turned.map((row) => row.id) }, [first, ...others]);
  },
});

async function stayedNow(ctx: Parameters<typeof creditFacts>[0], findingIds: readonly string[]): Promise<Set<string>> {
  const turns = await ctx.db
    .select({ findingId: findingReversals.findingId, kind: findingReversals.kind })
    .from(findingReversals)
    .where(inArray(findingReversals.findingId, [...findingIds]))
    .orderBy(asc(findingReversals.reversedAt), asc(findingReversals.id));
  const stayed = new Set<string>();
  for (const { findingId, kind } of turns) {
    if (kind === "stayed") stayed.add(findingId);
    if (kind === "resumed") stayed.delete(findingId);
  }
  return stayed;
}
