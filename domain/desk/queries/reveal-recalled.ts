import { eq } from "drizzle-orm";
import { z } from "zod";
import { cases } from "@/db/schema";
import { storedMessageId } from "@/domain/archive/inputs";
import { findArchivedMessage } from "@/domain/archive/queries/find-archived-message";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";

/**
 * The text of a recalled message in the group of a case, for a stated reason; who read it and why is logged. Throws
 * not-found outside the case's group.
 */
export const revealRecalled = defineQuery({
  name: "desk.reveal-recalled",
  permission: "archive.view-conversation",
  input: z.strictObject({ caseId: z.uuid(), messageId: storedMessageId, reason: z.string().trim().min(4).max(500) }),
  async run({ ctx, input }) {
    const [found] = await ctx.db.select({ groupId: cases.groupId }).from(cases).where(eq(cases.id, input.caseId));
    if (!found?.groupId) throw notFound("case");
    const { groupId } = found;
    const scope = { groups: [groupId], from: null, until: null };
    const message = await findArchivedMessage(ctx.db, scope, groupId, input.messageId);
    if (!message) throw notFound("message");
    const edited = message.revisions.findLast((revision) => revision.kind === "edit")?.text;
    return { groupId, messageId: message.messageId, text: edited ?? message.text };
  },
  logged: ({ input, result }) => [
    {
      action: "archive.recalled-read",
      subject: { kind: "message", id: result.messageId },
      context: { caseId: input.caseId, groupId: result.groupId },
      reason: input.reason,
    },
  ],
});
