import { z } from "zod";
import { findArchivedMessage } from "@/domain/archive/queries/find-archived-message";
import { defineQuery } from "@/domain/command/define-query";
import { ownPersonId } from "@/domain/desk/internal/own-person";
import { notFound } from "@/domain/kernel/errors";
import type { NoticeFacts, NoticeQuote } from "@/domain/measures/notice-facts";
import { noticeOf } from "@/domain/measures/queries/own-notices";

/**
 * One own notice with the text of quoted messages that the person wrote, and of the reported message in an alert about
 * the own group; others' messages stay closed. Throws not-found for another's notice.
 */
export const ownNotice = defineQuery({
  name: "desk.own-notice",
  permission: "notice.read-own",
  input: z.strictObject({ number: z.string().min(1).max(40) }),
  async run({ ctx, input: { number } }) {
    const personId = ownPersonId(ctx, "notice.read-own");
    const notice = await noticeOf(ctx, personId, number);
    if (!notice) throw notFound("notice");
    const quotes: Record<string, string> = {};
    for (const { groupId, messageId } of shownQuotes(notice.facts)) {
      const scope = { groups: [groupId], from: null, until: null };
      const found = await findArchivedMessage(ctx.db, scope, groupId, messageId);
      if (found && found.personId === personId) quotes[messageId] = found.text;
    }
    return { ...notice, quotes };
  },
  logged: ({ result }) => [
    {
      action: "notice.viewed",
      subject: { kind: "notice", id: result.id },
      detail: { kind: result.facts.kind, messages: Object.keys(result.quotes).length },
    },
  ],
});

export type OwnNotice = Awaited<ReturnType<typeof ownNotice.ask>>;

/** Quoted messages that the reader may see in full: the own ones. */
function shownQuotes(facts: NoticeFacts): NoticeQuote[] {
  if (facts.kind === "decision") return facts.findings.flatMap(({ quotes }) => quotes.filter(({ own }) => own));
  return [];
}
