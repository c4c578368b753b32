import { createHash } from "node:crypto";
import { DAY_MS } from "@/domain/kernel/time";

const DAYS = 200;
const GROUPS = 5_000;
const PEOPLE_OF_GROUP = 60;
const PEOPLE = 120_000;
/** The end of the archive, so that every run stores the same. */
const END = Date.UTC(2026, 10, 20);
const START = END - DAYS * DAY_MS;
/** Another copy of a line lies elsewhere in the 200 days: this share of them on, around. */
const COPY_SHIFT = 0.6180339887;

/** Where and when a copy of a line was said. */
export interface Placed {
  line: number;
  copy: number;
  /** Epoch ms. */
  sentAt: number;
  groupId: string;
  personId: string;
  role: "creator" | "manager" | "member";
}

/** The whole span, from inclusive, until exclusive, epoch ms. */
export const SPAN = { from: START, until: END };

/**
 * All copies of all lines in the order of their times, `threads` giving each line's conversation: evenly over 200 days, a
 * conversation together in one of 5,000 groups of very different size (the largest has about 2 %).
 */
export function* placements(threads: readonly string[], copies: number): Generator<Placed> {
  const count = threads.length;
  const shifts = Array.from({ length: copies }, (_, copy) => Math.floor(((copy * COPY_SHIFT) % 1) * count));
  const total = count * copies;
  for (let slot = 0; slot < count; slot++) {
    for (let copy = 0; copy < copies; copy++) {
      const line = (slot + count - (shifts[copy] as number)) % count;
      const group = groupOf(hash(`${threads[line]}#${copy}`));
      const chance = hash(`${line}#${copy}`);
      // The few talk most.
      const person = (group * 131 + Math.floor(PEOPLE_OF_GROUP * chance * chance)) % PEOPLE;
      const sentAt = START + Math.floor(((slot * copies + copy + chance) / total) * (END - START));
      const role = person % 60 === 0 ? "creator" : person % 20 === 0 ? "manager" : "member";
      yield { line, copy, sentAt, groupId: idOf(1, group), personId: idOf(2, person), role };
    }
  }
}

/** A group by a number in [0, 1): the r-th largest has a share like 1 / (r + 8). */
function groupOf(chance: number): number {
  const span = Math.log((GROUPS + 8) / 8);
  return Math.min(GROUPS - 1, Math.floor(8 * Math.exp(chance * span) - 8));
}

/** FNV-1a, mixed once more, as a number in [0, 1). */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return ((state ^ (state >>> 16)) >>> 0) / 4_294_967_296;
}

const ids = new Map<number, string>();

/** An id that is the same in every run and looks like any other. */
function idOf(kind: number, number: number): string {
  const key = kind * 1_000_000 + number;
  let id = ids.get(key);
  if (!id) {
    const hex = createHash("sha256").update(String(key)).digest("hex");
    id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    ids.set(key, id);
  }
  return id;
}
