import type { CaseEvent, CaseState } from "../vocabulary";

/** States of a case (design 4). A refused approval and an undone decision give the case back to its decider. */
const transitions: Readonly<Record<CaseState, Readonly<Partial<Record<CaseEvent, CaseState>>>>> = {
  open: { claim: "claimed" },
  claimed: { release: "open", wait: "waiting", decide: "decided" },
  waiting: { resume: "claimed", approve: "decided", refuse: "claimed" },
  decided: { undo: "claimed", close: "closed", reopen: "reopened" },
  closed: { reopen: "reopened" },
  reopened: { claim: "claimed" },
};

/** The state after an event, or null when the event is not possible in this state. */
export function caseAfter(state: CaseState, event: CaseEvent): CaseState | null {
  return transitions[state][event] ?? null;
}

/** Whether a case still takes further reports and waits for work. */
export function isOpenCase(state: CaseState): boolean {
  return state !== "decided" && state !== "closed";
}
