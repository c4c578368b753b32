import type { VerificationEvent, VerificationState } from "../vocabulary";

/** Provisions 6 (verify before publishing), Anti-fraud Law 22 (verify again); order 173 (a result alone suffices). */
const TRANSITIONS: Readonly<
  Record<VerificationState, Readonly<Partial<Record<VerificationEvent, VerificationState>>>>
> = {
  unverified: { submit: "submitted", attest: "verified" },
  submitted: { approve: "verified", reject: "rejected", withdraw: "unverified", attest: "verified" },
  rejected: { submit: "submitted", attest: "verified" },
  verified: { "require-again": "re-verification" },
  "re-verification": { submit: "submitted", attest: "verified" },
};

/** The state after an event, or null when the event is not possible in this state. */
export function verificationAfter(state: VerificationState, event: VerificationEvent): VerificationState | null {
  return TRANSITIONS[state][event] ?? null;
}

/** Only verified people publish, create and manage; the others may join and read (Provisions 6; CP-1 4.2). */
export function mayPublish(state: VerificationState): boolean {
  return state === "verified";
}
