import { invalid } from "@/domain/kernel/errors";
import { isId } from "@/domain/kernel/ids";
import { decodeCursor, encodeCursor } from "@/domain/kernel/pagination";
import { parseInstant } from "@/domain/kernel/time";

/** A message's place in every order of results. */
export interface Place {
  /** ISO 8601 in UTC. */
  sentAt: string;
  messageId: string;
  groupId: string;
}

/** `on`: what comes after the place in the order; `back`: what came before it. */
export type Way = "on" | "back";

/** The cursor at a message. */
export function cursorAt(way: Way, row: { sentAt: Date; messageId: string; groupId: string }): string {
  return encodeCursor([way, row.sentAt.toISOString(), row.messageId, row.groupId]);
}

/** Reads a cursor. Throws invalid `cursor` on one of another list. */
export function readCursor(cursor: string | undefined): { way: Way; place: Place } | null {
  if (!cursor) return null;
  const [way, sentAt, messageId, groupId] = decodeCursor(cursor, 4).map(String);
  const known = (way === "on" || way === "back") && sentAt && messageId && groupId;
  if (!known || parseInstant(sentAt) === null || !isId(groupId) || messageId.includes("\0"))
    throw invalid([{ field: "cursor", rule: "cursor" }]);
  return { way, place: { sentAt, messageId, groupId } };
}
