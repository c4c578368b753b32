import type { Severity } from "@/domain/credit/vocabulary";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import type { InterimKind } from "../vocabulary";

/** Interim suspension only for S5 (credit policy 4.5). */
export function mayInterimSuspend(severity: Severity): boolean {
  return severity === "S5";
}

/** Interim hold only for S4, S5 or imminent harm (domain reference 3, group ladder). */
export function mayHold(severity: Severity, imminentHarm: boolean): boolean {
  return severity === "S4" || severity === "S5" || imminentHarm;
}

/** Longest interim measure in ms: a hold 72 hours, a suspension 7 days (domain reference 3 and 4.5). */
export function longestInterimMs(kind: InterimKind): number {
  return kind === "suspend-manager" ? 7 * DAY_MS : 72 * HOUR_MS;
}

/** A hold is renewable once; an interim suspension is not (domain reference 3 and 4.5). */
export function mayRenew(kind: InterimKind, renewed: boolean): boolean {
  return kind !== "suspend-manager" && !renewed;
}
