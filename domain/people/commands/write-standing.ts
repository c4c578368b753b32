import { eq, getTableColumns } from "drizzle-orm";
import { people, standings } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { notFound } from "@/domain/kernel/errors";
import { writeStandingInput } from "../inputs";
import { cappedLevel, type Standing, startStanding } from "../vocabulary";

const credited = ["score", "rawScore", "level", "creditedLevel", "policyId"] as const;
const barred = [
  "managerSuspendedUntil",
  "creationRevokedUntil",
  "blacklistedUntil",
  "mutedUntil",
  "levelCap",
  "levelCapUntil",
] as const;

/**
 * Stores what credit derived and what measures impose, as a consequence of a decision or from a job. What is left out of
 * the input stays as it was. Answers the standing before and after.
 */
export const writeStanding = defineCommand({
  name: "people.write-standing",
  permission: "standing.write",
  consequence: true,
  input: writeStandingInput,
  async run({ ctx, input: { personId, credit, bars } }) {
    // Locks the person: two decisions about one person are written one after the other.
    const [person] = await ctx.db.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("update");
    if (!person) throw notFound("person");
    const [row] = await ctx.db
      .select(getTableColumns(standings))
      .from(standings)
      .where(eq(standings.personId, personId));
    const before: Standing = row ?? startStanding;
    const given = Object.fromEntries(Object.entries(bars ?? {}).filter(([, value]) => value !== undefined));
    const after = levelled({ ...before, ...given, version: before.version + 1 }, before, credit);
    const changes = changesBetween(before, after);
    if (row && Object.keys(changes).length === 0) return unchanged({ before, after: before });
    const kept = { ...pick(after), derivedAt: ctx.now(), version: after.version };
    await ctx.db
      .insert(standings)
      .values({ personId, ...kept })
      .onConflictDoUpdate({ target: standings.personId, set: kept });
    return changed({ before, after }, [
      { action: "person.standing-written", subject: { kind: "person", id: personId }, changes },
    ]);
  },
});

/** The standing with the level in force: what credit gives, or the cap where that is worse. */
function levelled(
  standing: Standing,
  before: Standing,
  credit: Pick<Standing, "score" | "rawScore" | "level" | "policyId"> | undefined,
): Standing {
  const byCredit = credit?.level ?? before.creditedLevel ?? before.level;
  const level = cappedLevel(byCredit, standing.levelCap);
  return { ...standing, ...credit, level, creditedLevel: level === byCredit ? null : byCredit };
}

function pick({ version: _, ...standing }: Standing): Omit<Standing, "version"> {
  const kept = [...credited, ...barred].map((key) => [key, standing[key]]);
  return Object.fromEntries(kept) as Omit<Standing, "version">;
}

function changesBetween(before: Standing, after: Standing): NonNullable<AuditEntryInput["changes"]> {
  const changes: NonNullable<AuditEntryInput["changes"]> = {};
  for (const key of [...credited, ...barred]) {
    const [from, to] = [said(before[key]), said(after[key])];
    if (from !== to) changes[key] = { from, to };
  }
  return changes;
}

function said(value: Date | number | string | null): number | string | null {
  return value instanceof Date ? value.toISOString() : value;
}
