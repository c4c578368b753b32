import type { ResolvedFinding } from "./consequences";
import type { ConfirmedMeasures } from "./inputs";

/** What a decision row keeps in `proposal`: enough to take effect without asking anybody again. */
export interface StoredDecision {
  findings: ResolvedFinding[];
  measures: ConfirmedMeasures;
  removeMessages: boolean;
  /** What its decider was shown, to tell afterwards whether more had happened meanwhile. */
  shown: {
    personId: string;
    scoreBefore: number;
    scoreAfter: number;
    suspensionDays: number | null;
  }[];
  approvalReasons: string[];
}
