import type { LostEntitlement } from "@/domain/credit/rules/level";
import type { Score } from "@/domain/credit/rules/score-curve";
import type { FindingRole, Severity, Tier } from "@/domain/credit/vocabulary";
import type { MeasureKind, MeasureState } from "@/domain/measures/vocabulary";
import type { Worsening } from "./rules/outcome";
import type { AppealOutcome, FindingResult, MeasureResult } from "./vocabulary";

/** One line of the ledger before and after. */
export interface EntryEffect {
  findingId: string;
  category: string;
  /** Among the findings appealed against; others change because these were priors. */
  own: boolean;
  pointsBefore: number;
  /** Null: the entry is gone. */
  pointsAfter: number | null;
  expiresAfter: Date | null;
}

/** What becomes of one measure, by the recomputation or by the reviewer's choice. */
export interface MeasureEffect {
  measureId: string;
  number: string;
  kind: MeasureKind;
  state: MeasureState;
  group: { id: string; code: string; name: string } | null;
  endsAt: Date | null;
  result: MeasureResult;
  newEndsAt: Date | null;
  newDays: number | null;
  by: "recomputed" | "chosen" | null;
  /** Imposed with the decision appealed against; others follow from earlier suspensions. */
  own: boolean;
}

/** What becomes of one finding. */
export interface FindingEffect {
  findingId: string;
  category: string;
  severity: Severity;
  role: FindingRole | "group";
  tier: Tier | null;
  result: FindingResult;
  now: { category: string; severity: Severity; role: FindingRole; tier: Tier | null } | null;
}

/** Everything that follows from an answer to an appeal, before it is confirmed (credit policy 4.6). */
export interface AppealEffects {
  at: Date;
  outcome: AppealOutcome;
  findings: FindingEffect[];
  /** Null where the answer changes nobody's credit. */
  score: { before: Score; after: Score } | null;
  entries: EntryEffect[];
  measures: MeasureEffect[];
  regained: LostEntitlement[];
  /** Points of CLEAN rewards given back. */
  regranted: number;
  /** Reports whose reporters are told that the case has another outcome now. */
  reportersCorrected: number;
  /** Authorities' reports already sent that are corrected. */
  reportsCorrected: number;
  /** Messages the platform was told to remove and is told about now. */
  messages: number;
  /** Findings and measures that were stayed and count again, unless reversed or void. */
  staysEnd: number;
  /** Not allowed: how it would be worse for the person. */
  worse: Worsening[];
  /** What was shown, in 16 hexadecimal digits: the confirmation names it. */
  digest: string;
}
