import { sessions } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { type AccountKind, type OpenedSession, sessionLimits } from "../vocabulary";
import { newToken, tokenHash } from "./secret-token";

/** Writes the session of an account that has just proved who it is. */
export async function startSession(
  ctx: Ctx,
  account: { id: string; kind: AccountKind },
  given: { by: "password" | "link"; secondFactor: boolean; userAgent?: string | undefined },
): Promise<{ opened: OpenedSession; entry: AuditEntryInput }> {
  const sessionId = newId();
  const token = newToken();
  const at = ctx.now();
  await ctx.db.insert(sessions).values({
    id: sessionId,
    accountId: account.id,
    tokenHash: tokenHash(token),
    createdAt: at,
    lastSeenAt: at,
    expiresAt: new Date(at.getTime() + sessionLimits[account.kind].lastsMs),
    ip: ctx.origin.ip,
    userAgent: given.userAgent?.slice(0, 300) ?? null,
    secondFactor: given.secondFactor,
  });
  return {
    opened: { sessionId, token, accountId: account.id, kind: account.kind },
    entry: {
      action: "session.opened",
      subject: { kind: "session", id: sessionId },
      context: { accountId: account.id },
      detail: { kind: account.kind, by: given.by, secondFactor: given.secondFactor },
    },
  };
}
