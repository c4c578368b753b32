import { and, eq, isNull } from "drizzle-orm";
import { sessions } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { ownSessionInput } from "../inputs";
import { signedIn } from "../internal/own-account";

/** Ends one of the actor's own sessions, the present one by signing out. A foreign or ended one changes nothing. */
export const endSession = defineCommand({
  name: "accounts.end-session",
  permission: "account.own",
  input: ownSessionInput,
  async run({ ctx, input }) {
    const { accountId, sessionId } = signedIn(ctx);
    const reason = input.sessionId === sessionId ? "signed-out" : "ended-by-owner";
    const ended = await ctx.db
      .update(sessions)
      .set({ endedAt: ctx.now(), endedReason: reason })
      .where(and(eq(sessions.id, input.sessionId), eq(sessions.accountId, accountId), isNull(sessions.endedAt)))
      .returning({ id: sessions.id });
    if (ended.length === 0) return unchanged({ ended: 0 });
    return changed({ ended: 1 }, [
      {
        action: "session.ended",
        subject: { kind: "session", id: input.sessionId },
        context: { accountId },
        detail: { reason },
      },
    ]);
  },
});
