import type { MessageKind } from "@/db/seed/event";
import type { When } from "@/db/seed/when";

/** S1 minor … S5 suspected serious crime. */
export type Severity = "S1" | "S2" | "S3" | "S4" | "S5";

/** What a written line is meant to show: a category of the taxonomy and a severity somebody could suggest. */
export interface Violation {
  category: string;
  severity: Severity;
}

/** One written line. `by` is a person of the cast, or "@1", "@2" … for ordinary members of the group. */
export interface SceneLine {
  by: string;
  text: string;
  /** Minutes after the scene's beginning. */
  after: number;
  kind?: MessageKind;
  violation?: Violation;
  /** Changed to this text, so many minutes after it was sent. */
  edited?: { after: number; text: string };
  /** Recalled so many minutes after it was sent. */
  recalledAfter?: number;
}

/** A small conversation written for the demo, in one group of the cast. */
export interface Scene {
  key: string;
  group: string;
  begins: When;
  lines: readonly SceneLine[];
}

/** External id of a scene's line; lines count from 1. */
export const sceneMessageId = (scene: string, line: number): string => `v-${scene}-${line}`;

/** A line that goes with the scene and breaks no rule. */
export const says = (after: number, by: string, text: string, more: Partial<SceneLine> = {}): SceneLine => ({
  after,
  by,
  text,
  ...more,
});

/** A line that breaks a rule. */
export const breaks = (
  after: number,
  by: string,
  text: string,
  [category, severity]: [string, Severity],
  more: Partial<SceneLine> = {},
): SceneLine => ({ after, by, text, violation: { category, severity }, ...more });
