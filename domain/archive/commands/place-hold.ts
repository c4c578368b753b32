import type { z } from "zod";
import { placeHoldInput } from "@/domain/archive/hold-inputs";
import { messagesOfSearch } from "@/domain/archive/internal/messages-of-search";
import { messagePlaces } from "@/domain/archive/queries/message-places";
import { type NewHold, recordHold } from "@/domain/archive/record-hold";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { groupIdsByCode } from "@/domain/groups/queries/group-ids-by-code";
import type { Ctx } from "@/domain/kernel/ctx";
import { invalid } from "@/domain/kernel/errors";
import { personIdsByCode } from "@/domain/people/queries/person-ids-by-code";

/**
 * Keeps content past its time: of a group, a person, one message or a search of the own. It holds at once; the release
 * needs two people. Throws invalid for unknown codes and messages, and as recordHold.
 */
export const placeHold = defineCommand({
  name: "archive.place-hold",
  permission: "hold.place",
  input: placeHoldInput,
  async run({ ctx, input }) {
    const { reason, reviewAt } = input;
    const { id, number, audit } = await recordHold(ctx, { ...(await covered(ctx, input)), reason, reviewAt });
    return changed({ id, number }, [audit]);
  },
});

type Covered = Omit<NewHold, "reason" | "reviewAt">;

async function covered(ctx: Ctx, input: z.output<typeof placeHoldInput>): Promise<Covered> {
  switch (input.kind) {
    case "group": {
      const groupId = await groupOf(ctx, input.groupCode);
      const scope = { groupId, from: input.from ?? null, until: input.until ?? null };
      return { kind: "group", groupId, scopes: [scope], messages: [] };
    }
    case "person": {
      const personId = await personOf(ctx, input.personCode);
      const groupId = input.groupCode ? await groupOf(ctx, input.groupCode) : undefined;
      const scope = { personId, groupId: groupId ?? null, from: input.from ?? null, until: input.until ?? null };
      return { kind: "person", personId, ...(groupId ? { groupId } : {}), scopes: [scope], messages: [] };
    }
    case "message": {
      const groupId = await groupOf(ctx, input.groupCode);
      const everywhere = { groups: null, from: null, until: null };
      const messages = await messagePlaces(ctx.db, everywhere, [{ groupId, messageId: input.messageId }]);
      if (messages.length === 0) throw invalid([{ field: "messageId", rule: "unknown-message" }]);
      return { kind: "message", groupId, scopes: [], messages };
    }
    case "search":
      return { kind: "search", scopes: [], messages: await messagesOfSearch(ctx, input.search) };
  }
}

async function groupOf(ctx: Ctx, code: string): Promise<string> {
  const [groupId] = (await groupIdsByCode(ctx.db, [code])) ?? [];
  if (!groupId) throw invalid([{ field: "groupCode", rule: "unknown-group" }]);
  return groupId;
}

async function personOf(ctx: Ctx, code: string): Promise<string> {
  const [personId] = (await personIdsByCode(ctx.db, [code])) ?? [];
  if (!personId) throw invalid([{ field: "personCode", rule: "unknown-person" }]);
  return personId;
}
