import { DAY_MS } from "@/domain/kernel/time";

/** How long after the notice an appeal may be filed: 30 days (credit policy 4.6). */
export const appealWindowMs = 30 * DAY_MS;

/** How long a proposal waits for the second person before it lapses: 24 hours (design 4). */
export const approvalWindowMs = DAY_MS;
