import { HOUR_MS, outOfNight } from "@/domain/kernel/time";
import type { Tier } from "../vocabulary";
import type { CreditPolicy } from "./credit-policy";
import { cp1 } from "./policy-cp-1";

/** Instants in epoch ms. The clock starts at recorded knowledge: a delivered notice, or a confirmed and quoted fact. */
export interface ManagerResponse {
  readonly knowledgeAt: number;
  /** First act by any manager of the group: removed, muted, removed the member, reported. Null = none. */
  readonly firstActionAt: number | null;
  /** When the case is decided, or now. What the managers had not yet missed by then is not held against them. */
  readonly decidedAt: number;
}

/** Last instants (inclusive, epoch ms) of the tiers; after `LATE` it is NONE. */
export type TierDeadlines = Readonly<Record<Exclude<Tier, "NONE">, number>>;

export interface ManagerTier {
  readonly tier: Tier;
  readonly deadlines: TierDeadlines;
  /** From knowledge to the act, or to the decision, in ms; never negative. */
  readonly elapsedMs: number;
  /** Nobody has acted and the last deadline is still to come. */
  readonly running: boolean;
  /** Next deadline to come while running (epoch ms). */
  readonly nextDeadline: number | null;
}

/** Deadlines of 12, 24 and 72 h from knowledge, moved out of the night (CP-1 4.4). */
export function tierDeadlines(knowledgeAt: number, policy: CreditPolicy = cp1): TierDeadlines {
  const after = (hours: number) => outOfNight(knowledgeAt + hours * HOUR_MS, policy.night);
  return {
    PROMPT: after(policy.tierHours.PROMPT),
    TIMELY: after(policy.tierHours.TIMELY),
    LATE: after(policy.tierHours.LATE),
  };
}

/** Which tier the managers' answer falls into; prompt handling by one manager clears all (CP-1 4.4). */
export function managerTier(response: ManagerResponse, policy: CreditPolicy = cp1): ManagerTier {
  const { knowledgeAt, firstActionAt, decidedAt } = response;
  const deadlines = tierDeadlines(knowledgeAt, policy);
  const answeredAt = Math.min(firstActionAt ?? decidedAt, decidedAt);
  const running = firstActionAt === null && answeredAt <= deadlines.LATE;
  const reached = (["PROMPT", "TIMELY", "LATE"] as const).find((tier) => answeredAt <= deadlines[tier]);
  return {
    tier: reached ?? "NONE",
    deadlines,
    elapsedMs: Math.max(0, answeredAt - knowledgeAt),
    running,
    nextDeadline: running && reached ? deadlines[reached] : null,
  };
}
