import type { Level } from "@/components/ui/level-badge";

/** Score bands of the credit levels, highest first: the threshold belongs to the band above it. 0–120 points. */
export const BANDS: readonly { level: Level; from: number; to: number; tint: string; ink: string; solid: string }[] = [
  { level: "A", from: 110, to: 120, tint: "bg-la-soft/45", ink: "text-la", solid: "bg-la" },
  { level: "B", from: 80, to: 110, tint: "bg-lb-soft/45", ink: "text-lb", solid: "bg-lb" },
  { level: "C", from: 60, to: 80, tint: "bg-lc-soft/45", ink: "text-lc", solid: "bg-lc" },
  { level: "D", from: 40, to: 60, tint: "bg-ld-soft/45", ink: "text-ld", solid: "bg-ld" },
  { level: "E", from: 0, to: 40, tint: "bg-le-soft/45", ink: "text-le", solid: "bg-le" },
];

export const SCORE_MAX = 120;

/** The level of a score in points. */
export function levelOf(score: number): Level {
  return BANDS.find(({ from }) => score >= from)?.level ?? "E";
}
