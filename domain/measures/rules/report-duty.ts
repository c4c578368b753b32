import type { ReportClock } from "@/domain/credit/vocabulary/category";
import { categoryOf } from "@/domain/credit/vocabulary/taxonomy";
import { DAY_MS, startOfShanghaiDay } from "@/domain/kernel/time";

/**
 * The clock by which a measure is reported to the authority: that of its category; every measure is kept and reported
 * (Provisions 11), so a ground without a clock of its own goes into the daily digest.
 */
export function reportDutyOf(ground: string): ReportClock {
  return categoryOf(ground)?.reportClock ?? "digest";
}

/**
 * When a report is due (epoch ms), from the instant of the measure: within 24 hours where the category says so or says at
 * once (24 hours at most); with the digest of the day, at midnight in Beijing. Null for the reply to an order, which says
 * when itself (domain reference 3).
 */
export function reportDueAt(duty: ReportClock, at: number): number | null {
  if (duty === "reply") return null;
  return duty === "digest" ? startOfShanghaiDay(at) + DAY_MS : at + DAY_MS;
}
