import { DAY_MS } from "@/domain/kernel/time";
import { creditOf } from "./credit-of";
import { type CreditPolicy, type PolicyBook, policyAt } from "./credit-policy";
import type { PersonFacts } from "./facts";
import { isEarned } from "./known-facts";

/** Time during which a person actively managed at least one group and was not suspended; null = still. Epoch ms. */
export interface ManagedSpan {
  readonly from: number;
  readonly until: number | null;
}

/**
 * Instants (epoch ms) up to `at` at which a CLEAN reward is due: each full 90 days of active management, counted anew
 * from the `occurredAt` of every finding with points (CP-1 4.3, appendix A). Time without a group does not count and
 * does not reset. Reversing a finding gives back the rewards that it blocked, since its restart falls away.
 */
export function cleanRewardsDue(
  managed: readonly ManagedSpan[],
  restarts: readonly number[],
  at: number,
  policy: CreditPolicy,
): number[] {
  const full = policy.cleanDays * DAY_MS;
  const resets = [...restarts].sort((a, b) => a - b);
  const due: number[] = [];
  let done = 0;
  let next = 0;
  for (const span of merged(managed, at)) {
    let cursor = span.from;
    while (cursor < span.until) {
      const reset = resets[next];
      if (reset !== undefined && reset <= cursor) {
        done = 0;
        next++;
        continue;
      }
      const end = Math.min(span.until, reset ?? span.until, cursor + full - done);
      done += end - cursor;
      cursor = end;
      if (done === full) {
        due.push(end);
        done = 0;
      }
    }
  }
  return due;
}

/**
 * Which due instants (epoch ms) have no reward yet and would still count at `at`. A reward given stands for the due
 * instant up to 90 days before it, or else for the next one: what was given is never given twice and never taken back,
 * whatever was found or reversed in between.
 */
export function cleanRewardsMissing(
  due: readonly number[],
  granted: readonly number[],
  at: number,
  policy: CreditPolicy,
): number[] {
  const open = [...due];
  const window = policy.cleanDays * DAY_MS;
  for (const given of [...granted].sort((a, b) => a - b)) {
    const before = open.findLastIndex((instant) => instant <= given && instant > given - window);
    const taken = before >= 0 ? before : open.findIndex((instant) => instant > given);
    if (taken >= 0) open.splice(taken, 1);
  }
  return open.filter((instant) => at < instant + policy.rewardDays * DAY_MS);
}

/** The CLEAN rewards that a person is owed at `at` (epoch ms) by all that is known, as the instants they count from. */
export function cleanRewardsOwed(
  facts: PersonFacts,
  managed: readonly ManagedSpan[],
  at: number,
  book: PolicyBook,
): number[] {
  const policy = policyAt(book, at);
  const acts = new Map(facts.findings.map((finding) => [finding.id, finding.occurredAt]));
  const restarts = creditOf(facts, book, at).entries.flatMap(({ findingId, points }) =>
    points > 0 ? (acts.get(findingId) ?? []) : [],
  );
  const granted = facts.rewards.flatMap((reward) =>
    reward.kind === "CLEAN" && isEarned(reward, at) ? reward.grantedAt : [],
  );
  return cleanRewardsMissing(cleanRewardsDue(managed, restarts, at, policy), granted, at, policy);
}

/** Managed time without the time of suspensions that hold. All in epoch ms. */
export function withoutSuspensions(
  managed: readonly ManagedSpan[],
  suspensions: readonly { readonly startsAt: number; readonly endsAt: number; readonly status: string }[],
): ManagedSpan[] {
  let spans = [...managed];
  for (const { startsAt, endsAt, status } of suspensions) {
    if (status === "void") continue;
    spans = spans.flatMap(({ from, until }) => {
      const end = until ?? Number.POSITIVE_INFINITY;
      return [
        { from, until: Math.min(end, startsAt) },
        { from: Math.max(from, endsAt), until: end },
      ].filter((span) => span.from < span.until);
    });
  }
  return spans;
}

function merged(spans: readonly ManagedSpan[], at: number): { from: number; until: number }[] {
  const result: { from: number; until: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const until = Math.min(span.until ?? at, at);
    const last = result.at(-1);
    if (last && span.from <= last.until) last.until = Math.max(last.until, until);
    else if (span.from < until) result.push({ from: span.from, until });
  }
  return result;
}
