import { HOUR_MS } from "@/domain/kernel/time";
import { successorHours } from "../vocabulary";

/** Until when a successor may be named in a group that nobody can manage since `since` (credit policy 4.5). */
export function successorDeadline(since: Date): Date {
  return new Date(since.getTime() + successorHours * HOUR_MS);
}

/** Whether the time to name a successor is over: the group is in care, no new members, posting stays (credit policy 4.5). */
export function isCaretakerTime(since: Date | null, now: Date): boolean {
  return since !== null && now >= successorDeadline(since);
}
