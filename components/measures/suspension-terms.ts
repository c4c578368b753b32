import { DAY_MS } from "@/domain/kernel/time";

/** What a direct suspension depends on, as the server worked it out; instants in ISO 8601, names masked. */
export interface SuspensionTerms {
  personId: string;
  name: string;
  code: string;
  startsAt: string;
  /** End of a suspension that already runs; null without one. */
  runningUntil: string | null;
  appealUntil: string;
  /** Days up to which one person decides. */
  aloneUpToDays: number;
  /** Hours a proposal waits for the second person. */
  approvalHours: number;
  appealDays: number;
  grounds: { value: string; label: string }[];
  /** The law in the reader's language. */
  law: string;
}

export const mostSuspensionDays = 365;

/** The days as typed, or null when they are no whole number from 1 to 365. */
export function daysOf(typed: string): number | null {
  const days = Number(typed);
  return Number.isInteger(days) && days >= 1 && days <= mostSuspensionDays ? days : null;
}

/** When a suspension of so many days ends if it begins with `startsAt`; epoch ms. */
export function endOf({ startsAt }: Pick<SuspensionTerms, "startsAt">, days: number): number {
  return new Date(startsAt).getTime() + days * DAY_MS;
}
