import type { Severity } from "@/domain/credit/vocabulary";

/** Interim suspension only for S5 (credit policy 4.5). */
export function mayInterimSuspend(severity: Severity): boolean {
  return severity === "S5";
}

/** Interim hold only for S4, S5 or imminent harm; renewable once (domain reference 3, group ladder). */
export function mayHold(severity: Severity, imminentHarm: boolean, renewals: number): boolean {
  return renewals <= 1 && (severity === "S4" || severity === "S5" || imminentHarm);
}
