import { type StoredText, storedText } from "@/domain/archive/rules/stored-text";
import {
  type Attachment,
  MAX_ATTACHMENT_LENGTH,
  MAX_ID_LENGTH,
  MAX_TEXT_BYTES,
  MESSAGE_KINDS,
  type MessageKind,
  SENDER_ROLES,
  type SenderRole,
} from "@/domain/archive/vocabulary";
import { DAY_MS, parseInstant } from "@/domain/kernel/time";

/** A message as a platform or an import hands it in, group and person already resolved to ids. */
export interface IncomingMessage {
  groupId: string;
  personId: string;
  messageId: string;
  /** ISO 8601 with offset, or epoch ms. */
  sentAt: string | number;
  kind: MessageKind;
  /** Text, or the bytes that came where they are not well-formed UTF-8. Empty where only an attachment was sent. */
  text: string | Uint8Array;
  threadId?: string | null;
  senderRole?: SenderRole | null;
  /** Number given by the platform within the group. */
  sequence?: number | null;
  attachment?: Attachment | null;
}

/** A field that breaks a rule; `rule` names a text in messages/errors `fields.<rule>`, which says the fix too. */
export interface ItemProblem {
  field: string;
  rule: string;
  facts?: Record<string, string | number>;
}

/** An incoming message that keeps every rule, its times in ms and its text as it is stored. */
export interface CheckedMessage extends Omit<IncomingMessage, "sentAt" | "text"> {
  sentAt: number;
  text: StoredText;
}

/** Earliest credible time of a message: chat groups are younger. */
const EARLIEST = Date.UTC(2000, 0, 1);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const UNPLAIN = /[\p{Cc}\p{Cs}]/u;

/** Checks one item of a batch; the rest of the batch goes in whatever comes out. `now` in epoch ms. */
export function checkMessage(item: IncomingMessage, now: number): CheckedMessage | ItemProblem {
  if (item === null || typeof item !== "object") return { field: "", rule: "type", facts: { expected: "object" } };
  const sentAt = checkInstant("sentAt", item.sentAt, now);
  if (typeof sentAt !== "number") return sentAt;
  const problem =
    idProblem("groupId", item.groupId) ??
    idProblem("personId", item.personId) ??
    nameProblem("messageId", item.messageId) ??
    (item.threadId == null ? null : nameProblem("threadId", item.threadId)) ??
    choiceProblem("kind", item.kind, MESSAGE_KINDS) ??
    (item.senderRole == null ? null : choiceProblem("senderRole", item.senderRole, SENDER_ROLES)) ??
    sequenceProblem(item.sequence) ??
    attachmentProblem(item.attachment);
  if (problem) return problem;
  const text = checkText("text", item.text);
  return "rule" in text ? text : { ...item, sentAt, text };
}

/** Whether a check found a problem. */
export function isProblem(checked: object): checked is ItemProblem {
  return "rule" in checked;
}

/** The instant in epoch ms, or why it cannot be one: before 2000 or more than a day ahead of `now`. */
export function checkInstant(field: string, value: unknown, now: number): number | ItemProblem {
  const instant = typeof value === "string" ? parseInstant(value) : value;
  if (typeof instant !== "number" || !Number.isInteger(instant)) return { field, rule: "instant" };
  if (instant < EARLIEST) return { field, rule: "too-early", facts: { earliest: "2000-01-01T00:00:00Z" } };
  if (instant > now + DAY_MS) return { field, rule: "in-future", facts: { days: 1 } };
  return instant;
}

/** The text as it is stored, or why it cannot be. */
export function checkText(field: string, value: unknown): StoredText | ItemProblem {
  const isText = typeof value === "string" || value instanceof Uint8Array;
  if (!isText) return { field, rule: value == null ? "required" : "type", facts: { expected: "string" } };
  const text = value.length > MAX_TEXT_BYTES ? null : storedText(value);
  if (text && text.bytes.length <= MAX_TEXT_BYTES) return text;
  return { field, rule: "too-many-bytes", facts: { maximum: MAX_TEXT_BYTES } };
}

/** Why a value cannot be the id of a group or person. */
export function idProblem(field: string, value: unknown): ItemProblem | null {
  if (value == null || value === "") return { field, rule: "required" };
  return typeof value === "string" && UUID.test(value) ? null : { field, rule: "id" };
}

/** Why a value cannot be a platform's own id of a message or thread. */
export function nameProblem(field: string, value: unknown): ItemProblem | null {
  if (value == null || value === "") return { field, rule: "required" };
  if (typeof value !== "string") return { field, rule: "type", facts: { expected: "string" } };
  if (value.length > MAX_ID_LENGTH) return { field, rule: "too-long", facts: { maximum: MAX_ID_LENGTH } };
  return UNPLAIN.test(value) ? { field, rule: "control-characters" } : null;
}

function choiceProblem(field: string, value: unknown, choices: readonly string[]): ItemProblem | null {
  if (value == null) return { field, rule: "required" };
  const known = typeof value === "string" && choices.includes(value);
  return known ? null : { field, rule: "choice", facts: { choices: choices.join(", ") } };
}

function sequenceProblem(value: unknown): ItemProblem | null {
  if (value == null || (Number.isSafeInteger(value) && (value as number) >= 0)) return null;
  return { field: "sequence", rule: "whole-number" };
}

const ATTACHMENT_TEXTS = ["name", "mediaType", "sha256", "reference"] as const;

function attachmentProblem(value: unknown): ItemProblem | null {
  if (value == null) return null;
  const field = "attachment";
  if (typeof value !== "object" || Array.isArray(value)) return { field, rule: "type", facts: { expected: "object" } };
  const given = value as Attachment;
  const strange = Object.keys(given).filter((key) => key !== "size" && !ATTACHMENT_TEXTS.some((name) => name === key));
  if (strange.length > 0) return { field, rule: "unknown-field", facts: { keys: strange.length } };
  for (const key of ATTACHMENT_TEXTS) {
    const part = given[key];
    if (part === undefined) continue;
    if (typeof part !== "string") return { field: `${field}.${key}`, rule: "type", facts: { expected: "string" } };
    if (/\0|\p{Cs}/u.test(part)) return { field: `${field}.${key}`, rule: "control-characters" };
  }
  if (given.sha256 !== undefined && !/^[0-9a-f]{64}$/.test(given.sha256))
    return { field: `${field}.sha256`, rule: "sha256" };
  if (given.size !== undefined && !(Number.isSafeInteger(given.size) && given.size >= 0))
    return { field: `${field}.size`, rule: "whole-number" };
  if (JSON.stringify(given).length > MAX_ATTACHMENT_LENGTH)
    return { field, rule: "too-long", facts: { maximum: MAX_ATTACHMENT_LENGTH } };
  return null;
}
