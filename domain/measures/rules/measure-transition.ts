import type { MeasureEvent, MeasureState } from "../vocabulary";

/**
 * States of a measure. A reversal voids whatever the measure has become, as if it had never been imposed
 * (credit policy 4.6); a refused approval leaves a void measure that never was active. A stay (4.6) suspends the effect,
 * never the end.
 */
const transitions: Readonly<Record<MeasureState, Readonly<Partial<Record<MeasureEvent, MeasureState>>>>> = {
  proposed: { "ask-approval": "awaiting-approval", schedule: "scheduled", activate: "active", void: "void" },
  "awaiting-approval": { approve: "active", refuse: "void", schedule: "scheduled", void: "void" },
  scheduled: { activate: "active", lift: "lifted", void: "void" },
  active: { stay: "stayed", expire: "expired", lift: "lifted", void: "void" },
  stayed: { resume: "active", expire: "expired", lift: "lifted", void: "void" },
  expired: { void: "void" },
  lifted: { void: "void" },
  void: {},
};

/** The state after an event, or null when the event is not possible in this state. */
export function measureAfter(state: MeasureState, event: MeasureEvent): MeasureState | null {
  return transitions[state][event] ?? null;
}

/** Whether a measure still weighs on somebody or may come to. */
export function isOpenMeasure(state: MeasureState): boolean {
  return ["proposed", "awaiting-approval", "scheduled", "active", "stayed"].includes(state);
}
