import { formatInstant } from "@/domain/kernel/time";
import type { Level, SuspensionStatus } from "../vocabulary";
import { creditOf } from "./credit-of";
import type { PolicyBook } from "./credit-policy";
import type { FindingFact, RewardFact } from "./facts";
import { isReversed } from "./known-facts";
import { scoreOn } from "./score-curve";
import { type Suspension, suspensionsOf } from "./suspensions";

/** Facts of many people and the instants (epoch ms) at which their scores are asked. */
export interface ReplayInput {
  readonly findings: readonly FindingFact[];
  readonly rewards: readonly RewardFact[];
  readonly at: readonly number[];
}

/** One person's part of the answer; instants are ISO 8601 in UTC. */
export interface ReplayedPerson {
  readonly entries: readonly {
    findingId: string;
    points: number;
    repeatPct: number;
    sharePct: number;
    warning: boolean;
    expiresAt: string;
  }[];
  readonly suspensions: readonly {
    findingId: string;
    days: number;
    startsAt: string;
    endsAt: string;
    status: SuspensionStatus;
  }[];
  readonly scores: readonly { at: string; raw: number; score: number; level: Level }[];
}

export interface ReplayOutput {
  readonly people: Readonly<Record<string, ReplayedPerson>>;
}

interface MutableFacts {
  readonly findings: FindingFact[];
  readonly rewards: RewardFact[];
}

/**
 * Replays the ledger from zero by all that is known (issue "Credit": `credit replay`). Entries and scores leave reversed
 * findings out; suspensions are those that came to be, except those of reversed findings, with what became of them.
 */
export function replay(input: ReplayInput, book: PolicyBook): ReplayOutput {
  const people = new Map<string, MutableFacts>();
  const factsOf = (personId: string) => {
    const known = people.get(personId);
    if (known) return known;
    const fresh: MutableFacts = { findings: [], rewards: [] };
    people.set(personId, fresh);
    return fresh;
  };
  for (const finding of input.findings) factsOf(finding.personId).findings.push(finding);
  for (const reward of input.rewards) factsOf(reward.personId).rewards.push(reward);
  return {
    people: Object.fromEntries([...people].map(([id, facts]) => [id, replayPerson(facts, input.at, book)])),
  };
}

function replayPerson(facts: MutableFacts, at: readonly number[], book: PolicyBook): ReplayedPerson {
  const credit = creditOf(facts, book);
  const reversed = new Set(
    facts.findings.filter((finding) => isReversed(finding, Number.POSITIVE_INFINITY)).map((finding) => finding.id),
  );
  return {
    entries: credit.entries.map(({ findingId, points, repeatPct, sharePct, warning, expiresAt }) => ({
      findingId,
      points,
      repeatPct,
      sharePct,
      warning,
      expiresAt: formatInstant(expiresAt),
    })),
    suspensions: suspensionsOf(facts, book)
      .filter((suspension) => !reversed.has(suspension.findingId))
      .map(written),
    scores: at.map((instant) => {
      const { raw, score, level } = scoreOn(credit.curve, instant);
      return { at: formatInstant(instant), raw, score, level };
    }),
  };
}

function written({ findingId, days, startsAt, endsAt, status }: Suspension): ReplayedPerson["suspensions"][number] {
  return { findingId, days, startsAt: formatInstant(startsAt), endsAt: formatInstant(endsAt), status };
}
