import { z } from "zod";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { endSessionsOf } from "../internal/end-sessions-of";
import { signedIn } from "../internal/own-account";

/** Ends the actor's sessions on every other device. */
export const endOwnSessions = defineCommand({
  name: "accounts.end-own-sessions",
  permission: "account.own",
  input: z.object({}),
  async run({ ctx }) {
    const { accountId, sessionId } = signedIn(ctx);
    const ended = await endSessionsOf(ctx, accountId, "ended-by-owner", sessionId);
    if (ended === 0) return unchanged({ ended });
    return changed({ ended }, [
      {
        action: "session.ended",
        subject: { kind: "account", id: accountId },
        context: { accountId },
        detail: { reason: "ended-by-owner", count: ended },
      },
    ]);
  },
});
