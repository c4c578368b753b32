/** Whom a login belongs to. */
export const accountKinds = ["staff", "regulator", "person"] as const;
export type AccountKind = (typeof accountKinds)[number];

/** What a one-time link is good for. */
export const linkPurposes = ["invitation", "sign-in", "password-reset"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** How a session came to its end. */
export const sessionEnds = [
  "signed-out",
  "ended-by-owner",
  "ended-by-staff",
  "account-disabled",
  "password-changed",
] as const;
export type SessionEnd = (typeof sessionEnds)[number];

/** Why a sign-in did not succeed; texts in messages/auth `refusals.<code>`. */
export const signInRefusals = ["wrong", "code-required", "code-wrong", "throttled", "link-invalid"] as const;
export type SignInRefusal = (typeof signInRefusals)[number];

/** What a sign-in that succeeded yields: the session's id and its token, known to the browser's cookie alone. */
export interface OpenedSession {
  sessionId: string;
  token: string;
  accountId: string;
  kind: AccountKind;
}

/** A sign-in is either opened or refused with a code; a throttled one says when to try again (seconds). */
export type SignInAnswer = { opened: OpenedSession } | { refused: SignInRefusal; retryAfterSeconds?: number };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long a session lasts in all, and how long without a request (ms). */
export const sessionLimits: Record<AccountKind, { lastsMs: number; idleMs: number }> = {
  staff: { lastsMs: 12 * hourMs, idleMs: 2 * hourMs },
  regulator: { lastsMs: 8 * hourMs, idleMs: 30 * minuteMs },
  person: { lastsMs: 30 * dayMs, idleMs: 30 * dayMs },
};

/** How long a link may be used (ms). */
export const linkLifetimes: Record<LinkPurpose, number> = {
  invitation: 7 * dayMs,
  "password-reset": dayMs,
  "sign-in": 15 * minuteMs,
};

/** Fewest characters of a password. */
export const passwordMinimum = 12;

/** Failed sign-ins within the window after which further tries are refused until it has passed. */
export const signInLimits = {
  windowSeconds: 15 * 60,
  /** Of one account from one address. */
  accountAndAddress: 8,
  /** Of one account from anywhere. */
  account: 20,
  /** From one address, whatever the account. */
  address: 60,
} as const;
