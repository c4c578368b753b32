import { type ItemProblem, nameProblem } from "@/domain/archive/rules/incoming";
import type { MessageKind } from "@/domain/archive/vocabulary";
import { type EventType, eventTypes } from "../vocabulary";

/** A message by the platform's own identifiers. */
export interface MessageItem {
  group: string;
  id: string;
  sender: string;
  sentAt: string | number;
  kind: MessageKind;
  text: string | Uint8Array;
  thread?: string | null;
  sequence?: number | null;
  attachment?: Record<string, unknown> | null;
}

/** An edit or recall of a message, by the platform's own identifiers. */
export interface RevisionItem {
  group: string;
  message: string;
  at: string | number;
  text?: string | Uint8Array | null;
  /** Who did it, where it was not the sender. */
  by?: string | null;
}

/** What an item says, its fields as far as they are needed to find out whom it concerns; the rest is checked where it is kept. */
export type ReadEvent =
  | { type: "person" | "group" | "membership"; item: Record<string, unknown> }
  | { type: "message"; item: MessageItem }
  | { type: "edit" | "recall"; item: RevisionItem };

const known: Record<"message" | "edit" | "recall", ReadonlySet<string>> = {
  message: new Set([
    "type",
    "platform",
    "group",
    "id",
    "sender",
    "sentAt",
    "kind",
    "text",
    "thread",
    "sequence",
    "attachment",
  ]),
  edit: new Set(["type", "platform", "group", "message", "at", "text", "by"]),
  recall: new Set(["type", "platform", "group", "message", "at", "by"]),
};

/**
 * Reads one item. `types` are those taken here, the first one where the item names none; `platform` is the code of whoever
 * sends, which the item may repeat.
 */
export function readEvent(
  value: unknown,
  types: readonly EventType[],
  platform: string,
): ReadEvent | { problem: ItemProblem } {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    return { problem: { field: "", rule: "type", facts: { expected: "object" } } };
  const given = value as Record<string, unknown>;
  const type = (given.type ?? types[0]) as EventType;
  if (!types.includes(type)) {
    const choices = types.filter((one) => eventTypes.includes(one)).join(", ");
    return { problem: { field: "type", rule: "choice", facts: { choices } } };
  }
  if (given.platform !== undefined && given.platform !== platform)
    return { problem: { field: "platform", rule: "other-platform" } };
  if (type === "person" || type === "group" || type === "membership") {
    const { type: _, platform: __, ...item } = given;
    const problem = hostileText(item, "");
    return problem ? { problem } : { type, item: type === "person" ? attestedPerson(item) : item };
  }
  const problem = unknownFields(given, known[type]) ?? nameProblem("group", given.group);
  if (problem) return { problem };
  if (type === "message") {
    const bad = nameProblem("id", given.id) ?? nameProblem("sender", given.sender);
    if (bad) return { problem: bad };
    const bare = given.text === undefined && given.kind !== undefined && given.kind !== "text";
    return { type, item: { ...given, kind: given.kind ?? "text", text: bare ? "" : given.text } as MessageItem };
  }
  const bad = nameProblem("message", given.message) ?? (given.by == null ? null : nameProblem("by", given.by));
  return bad ? { problem: bad } : { type, item: given as unknown as RevisionItem };
}

function unknownFields(given: Record<string, unknown>, fields: ReadonlySet<string>): ItemProblem | null {
  for (const key in given) {
    if (!fields.has(key))
      return { field: "", rule: "unknown-field", facts: { keys: /^[\w.-]{1,40}$/.test(key) ? key : "?" } };
  }
  return null;
}

/** Names and identifiers that a database text cannot hold, or that would look like others. */
function hostileText(value: unknown, field: string): ItemProblem | null {
  if (typeof value === "string") {
    const allowed = field === "intro" ? value.replace(/[\n\r\t]/g, "") : value;
    return /[\p{Cc}\p{Cs}]/u.test(allowed) ? { field, rule: "control-characters" } : null;
  }
  if (value === null || typeof value !== "object") return null;
  for (const [key, part] of Object.entries(value)) {
    const problem = hostileText(part, field ? `${field}.${key}` : key);
    if (problem) return problem;
  }
  return null;
}

/** Exports of platforms repeat the state of a verification, which is said by its being there. */
function attestedPerson(item: Record<string, unknown>): Record<string, unknown> {
  const { verification } = item;
  if (verification === null || typeof verification !== "object") return item;
  const { state, ...rest } = verification as Record<string, unknown>;
  return state === undefined || state === "verified" ? { ...item, verification: rest } : item;
}
