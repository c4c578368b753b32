import { day, type When } from "@/db/seed/when";
import type { RewardKind } from "@/domain/credit/vocabulary";

/** A reward that no report earns; the points are the policy's. */
export interface RewardStory {
  person: string;
  kind: Extract<RewardKind, "CLEAN" | "TRAINING">;
  at: When;
}

/**
 * Two managers reach level A with clean months and the course. 赵* has two clean spans of 90 days: between his first and
 * his second finding, and between the second and the third.
 */
export const rewards: readonly RewardStory[] = [
  { person: "s-miao", kind: "CLEAN", at: day(180, "10:00") },
  { person: "s-miao", kind: "TRAINING", at: day(160, "20:15") },
  { person: "s-miao", kind: "CLEAN", at: day(90, "10:00") },
  { person: "s-miao", kind: "TRAINING", at: day(66, "15:20") },
  { person: "s-xing", kind: "CLEAN", at: day(175, "10:00") },
  { person: "s-xing", kind: "TRAINING", at: day(150, "12:30") },
  { person: "s-xing", kind: "CLEAN", at: day(85, "10:00") },
  { person: "s-xing", kind: "TRAINING", at: day(52, "11:40") },
  { person: "s-zhao", kind: "CLEAN", at: day(104, "10:00") },
  { person: "s-jin", kind: "CLEAN", at: day(60, "10:00") },
  { person: "s-zhao", kind: "CLEAN", at: day(11, "10:00") },
];
