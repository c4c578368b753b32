import { eq } from "drizzle-orm";
import { outboxMessages } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { notFound } from "@/domain/kernel/errors";
import { resendMessageInput } from "../inputs";

/** Sends a message to every endpoint of its platform again, with all tries anew, whatever became of it. Throws not-found. */
export const resendMessage = defineCommand({
  name: "platforms.resend-message",
  permission: "platform.manage",
  input: resendMessageInput,
  async run({ ctx, input }) {
    const [message] = await ctx.db
      .select()
      .from(outboxMessages)
      .where(eq(outboxMessages.id, input.messageId))
      .for("update");
    if (!message) throw notFound("outbox-message");
    await ctx.db
      .update(outboxMessages)
      .set({ state: "pending", attempts: 0, nextAttemptAt: null, acknowledgedAt: null, resentAt: ctx.now() })
      .where(eq(outboxMessages.id, message.id));
    return changed({ messageId: message.id }, [
      {
        action: "outbox.resent",
        subject: { kind: "outbox", id: message.id },
        context: { platformId: message.platformId },
        changes: { state: { from: message.state, to: "pending" } },
      },
    ]);
  },
});
