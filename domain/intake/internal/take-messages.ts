import { appendMessages } from "@/domain/archive/commands/append-messages";
import { appendRevisions } from "@/domain/archive/commands/append-revisions";
import type { IncomingRevision } from "@/domain/archive/inputs";
import type { IncomingMessage, ItemProblem } from "@/domain/archive/rules/incoming";
import type { ItemOutcome } from "@/domain/archive/vocabulary";
import { noteMessages } from "@/domain/groups/commands/note-messages";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { parseInstant } from "@/domain/kernel/time";
import type { ReadEvent } from "../rules/read-event";
import type { ItemFlag } from "../vocabulary";
import { type KnownIds, resolveIds } from "./known-ids";
import { senderRoles } from "./sender-roles";

export type MessageEvent = { index: number } & Extract<ReadEvent, { type: "message" | "edit" | "recall" }>;

/** What became of an item that is not simply stored, or that names somebody unknown. */
export interface ItemResult {
  outcome: ItemOutcome;
  problem?: ItemProblem;
  flags?: ItemFlag[];
}

export interface TakenMessages {
  /** The archive's batch; null where nothing but revisions came. */
  batchId: string;
  results: Map<number, ItemResult>;
  groups: KnownIds;
  people: KnownIds;
}

/** Hands messages and then revisions to the archive, by its own ids and with the sender's role at that time. */
export async function takeMessages(
  ctx: Ctx,
  platformId: string,
  source: "api" | "import" | "demo",
  events: readonly MessageEvent[],
): Promise<TakenMessages> {
  const groups = await resolveIds(
    ctx,
    "group",
    platformId,
    events.map((event) => event.item.group),
  );
  const people = await resolveIds(ctx, "person", platformId, events.flatMap(personOf));
  const results = new Map<number, ItemResult>();
  const messages: IncomingMessage[] = [];
  const positions: number[] = [];
  const revisions: { index: number; revision: IncomingRevision }[] = [];
  for (const event of events) {
    const groupId = groups.ids.get(event.item.group) as string;
    if (event.type === "message") {
      const { id, sender, sentAt, kind, text, thread, sequence, attachment } = event.item;
      const personId = people.ids.get(sender) as string;
      positions.push(event.index);
      messages.push({
        groupId,
        personId,
        messageId: id,
        // Read once; what is no instant goes on as it is, and the archive says so.
        sentAt: typeof sentAt === "string" ? (parseInstant(sentAt) ?? sentAt) : sentAt,
        kind,
        text,
        threadId: thread ?? null,
        senderRole: null,
        sequence: sequence ?? null,
        attachment: attachment ?? null,
      });
    } else {
      const { message: messageId, at, text = null, by } = event.item;
      const byPersonId = by == null ? null : (people.ids.get(by) as string);
      revisions.push({ index: event.index, revision: { groupId, messageId, kind: event.type, at, text, byPersonId } });
    }
  }

  const roleAt = await senderRoles(ctx, messages);
  for (const message of messages) {
    const { groupId, personId, sentAt } = message;
    if (typeof sentAt === "number") message.senderRole = roleAt(groupId, personId, sentAt);
  }

  let batchId = newId();
  if (messages.length > 0) {
    const answer = await appendMessages.execute(ctx, { platformId, source, items: messages });
    batchId = answer.batchId;
    answer.results.forEach((result, at) => {
      results.set(positions[at] as number, result);
    });
    await noteMessages.execute(ctx, { groups: tallyByGroup(messages, answer.results) });
  }
  if (revisions.length > 0) {
    const items = revisions.map(({ revision }) => revision);
    const answered = await appendRevisions.execute(ctx, { platformId, source, items });
    answered.forEach((result, at) => {
      const { index } = revisions[at] as { index: number };
      results.set(index, result);
    });
  }
  flagPlaceholders(events, results, groups, people);
  return { batchId, results, groups, people };
}

function personOf(event: MessageEvent): string[] {
  if (event.type === "message") return [event.item.sender];
  return event.item.by == null ? [] : [event.item.by];
}

function tallyByGroup(messages: readonly IncomingMessage[], results: readonly ItemResult[]) {
  const tally = new Map<string, { groupId: string; messages: number; newest: number }>();
  messages.forEach(({ groupId, sentAt }, index) => {
    if (results[index]?.outcome !== "stored" || typeof sentAt !== "number") return;
    const group = tally.get(groupId);
    if (!group) tally.set(groupId, { groupId, messages: 1, newest: sentAt });
    else {
      group.messages++;
      group.newest = Math.max(group.newest, sentAt);
    }
  });
  return [...tally.values()];
}

function flagPlaceholders(
  events: readonly MessageEvent[],
  results: Map<number, ItemResult>,
  groups: KnownIds,
  people: KnownIds,
): void {
  if (groups.made.size + people.made.size === 0) return;
  for (const event of events) {
    const flags: ItemFlag[] = [];
    if (groups.made.has(event.item.group)) flags.push("unknown-group");
    if (personOf(event).some((id) => people.made.has(id))) flags.push("unknown-person");
    const result = results.get(event.index);
    if (result && flags.length > 0) results.set(event.index, { ...result, flags });
  }
}
