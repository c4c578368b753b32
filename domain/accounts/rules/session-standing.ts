import { type AccountKind, sessionLimits } from "../vocabulary";

/** The instants of a session that decide whether it still counts. */
export interface SessionInstants {
  lastSeenAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
}

/** Whether a session still counts at an instant: not ended, not past its end, not idle for longer than its kind allows. */
export function sessionCounts(kind: AccountKind, session: SessionInstants, at: Date): boolean {
  if (session.endedAt !== null || session.expiresAt <= at) return false;
  return at.getTime() - session.lastSeenAt.getTime() < sessionLimits[kind].idleMs;
}
