import { day, type When } from "@/db/seed/when";
import type { RewardKind } from "@/domain/credit/vocabulary";

/** A reward; executed where the product grants rewards. */
export interface RewardStory {
  person: string;
  kind: RewardKind;
  points: number;
  at: When;
}

/** Two managers reach level A with clean months and a self-report. */
export const rewards: readonly RewardStory[] = [
  { person: "s-miao", kind: "CLEAN", points: 3, at: day(180, "10:00") },
  { person: "s-miao", kind: "CLEAN", points: 3, at: day(90, "10:00") },
  { person: "s-miao", kind: "SELF_REPORT", points: 5, at: day(66, "15:20") },
  { person: "s-xing", kind: "CLEAN", points: 3, at: day(175, "10:00") },
  { person: "s-xing", kind: "CLEAN", points: 3, at: day(85, "10:00") },
  { person: "s-xing", kind: "SELF_REPORT", points: 5, at: day(52, "11:40") },
  { person: "s-jin", kind: "CLEAN", points: 3, at: day(60, "10:00") },
];
