import type { FindingFact, PersonFacts, RewardFact } from "./facts";

/** Whether a finding is reversed by what is known at an instant (epoch ms, Infinity for all that is known). */
export function isReversed(finding: FindingFact, knownAt: number): boolean {
  const { reversedAt, restoredAt = null } = finding;
  if (finding.status === "valid" && restoredAt === null) return false;
  if ((reversedAt ?? Number.POSITIVE_INFINITY) > knownAt) return false;
  return restoredAt === null || restoredAt > knownAt;
}

/** A finding as it reads at `knownAt`: the last modification known by then, stays as far as known. */
export function findingAsKnown(finding: FindingFact, knownAt: number): FindingFact {
  let known = finding;
  if (finding.amendments?.length) {
    let last: { knownAt: number } | null = null;
    for (const amendment of finding.amendments) {
      if (amendment.knownAt > knownAt || (last && amendment.knownAt < last.knownAt)) continue;
      last = amendment;
      const { category, severity, role, tier } = amendment;
      known = { ...known, category, severity, role, tier };
    }
  }
  if (finding.stays?.length && knownAt !== Number.POSITIVE_INFINITY) {
    const stays = finding.stays
      .filter((stay) => stay.from <= knownAt)
      .map((stay) => (stay.until !== null && stay.until > knownAt ? { ...stay, until: null } : stay));
    known = { ...known, stays };
  }
  return known;
}

/**
 * What counted by the knowledge of an instant (epoch ms): notified by then, not reversed by then, read as known then.
 * The bitemporal half of CP-1 4.6. Infinity means all that is known.
 */
export function knownFacts(facts: PersonFacts, knownAt: number): PersonFacts {
  return { findings: knownFindings(facts.findings, knownAt), rewards: knownRewards(facts.rewards, knownAt) };
}

function knownFindings(findings: readonly FindingFact[], knownAt: number): FindingFact[] {
  return findings
    .filter((finding) => finding.effectiveAt <= knownAt && !isReversed(finding, knownAt))
    .map((finding) => findingAsKnown(finding, knownAt));
}

function knownRewards(rewards: readonly RewardFact[], knownAt: number): RewardFact[] {
  return rewards.filter((reward) => reward.grantedAt <= knownAt && isEarned(reward, knownAt));
}

/** Whether a reward is recorded and not taken back by what is known at an instant (epoch ms); it may yet begin. */
export function isEarned(reward: RewardFact, knownAt: number): boolean {
  if (reward.knownAt !== undefined && reward.knownAt > knownAt) return false;
  return reward.reversedAt == null || reward.reversedAt > knownAt;
}
