import type { FindingFact, PersonFacts } from "@/domain/credit/rules/facts";
import { findingRoles, managerTiers, severities } from "@/domain/credit/vocabulary";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";

const categories = ["DEF-01", "SPM-01", "OBS-01", "FRD-01", "PRV-01", "GAM-01", "ORD-01"];
const begin = Date.UTC(2023, 0, 1);

/** The same numbers below 1 for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A person with findings over three years, 5 % of them reversed after some weeks, and rewards. */
export function madeUpPerson(random: () => number, findings: number): PersonFacts {
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)] as Item;
  return {
    findings: Array.from({ length: findings }, (_, i): FindingFact => {
      const role = pick(findingRoles);
      const occurredAt = begin + Math.floor(random() * 1100 * DAY_MS);
      const effectiveAt = occurredAt + Math.floor(random() * 10 * DAY_MS) + HOUR_MS;
      const reversed = random() < 0.05;
      return {
        id: `f${String(i).padStart(6, "0")}`,
        personId: "p",
        caseId: `c${Math.floor(random() * findings * 0.9)}`,
        category: pick(categories),
        severity: pick(severities),
        role,
        tier: role === "manager" ? pick(managerTiers) : null,
        occurredAt,
        effectiveAt,
        status: reversed ? "reversed" : "valid",
        reversedAt: reversed ? effectiveAt + Math.floor(random() * 60 * DAY_MS) : null,
      };
    }),
    rewards: Array.from({ length: 8 }, (_, i) => ({
      id: `r${i}`,
      personId: "p",
      kind: "CLEAN" as const,
      points: 3,
      grantedAt: begin + i * 90 * DAY_MS,
    })),
  };
}
