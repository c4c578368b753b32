import { formatInstant, parseInstant } from "@/domain/kernel/time";

/** Messages that a step of loading adds. */
export const STEP = 40;
/** Most messages on either side; beyond, the view moves on. */
const MOST = 200;

/** Where a conversation is opened, as its address says: search or case, group, message, time in Beijing, reach. */
export interface ConversationPlace {
  s: string;
  case: string;
  g: string;
  m: string;
  /** `2026-11-14T10:32`, or with seconds; empty: around the message. */
  t: string;
  before: number;
  after: number;
}

/** The parameters of an address as a place; what is missing or bad is as if it was not given. */
export function placeOf(params: Record<string, string | string[] | undefined>): ConversationPlace {
  const one = (name: string) => (typeof params[name] === "string" ? params[name] : "");
  const reach = (name: string) => {
    const given = Number.parseInt(one(name) || String(STEP), 10);
    return Number.isFinite(given) ? Math.min(MOST, Math.max(0, given)) : STEP;
  };
  const t = one("t");
  return {
    s: one("s"),
    case: one("case"),
    g: one("g"),
    m: one("m"),
    t: instantOf(t) === null ? "" : t,
    before: reach("before"),
    after: reach("after"),
  };
}

/** The instant that a place's time stands for, or null. */
export function instantOf(t: string): Date | null {
  const at = t === "" ? null : parseInstant(`${t}+08:00`);
  return at === null ? null : new Date(at);
}

/** The address of a place. */
export function hrefOfPlace(path: string, place: ConversationPlace): string {
  const { before, after, ...words } = place;
  const query = new URLSearchParams(Object.entries(words).filter(([, value]) => value !== ""));
  if (before !== STEP) query.set("before", String(before));
  if (after !== STEP) query.set("after", String(after));
  return `${path}?${query}`;
}

type Edge = { sentAt: Date } | undefined;

/** The place that shows a step more before; when the reach is used up, around the first message shown. */
export function moreBefore(place: ConversationPlace, first: Edge): ConversationPlace {
  if (place.before + STEP <= MOST || !first) return { ...place, before: Math.min(MOST, place.before + STEP) };
  return { ...place, t: localOf(first.sentAt), before: STEP, after: STEP };
}

/** The place that shows a step more after; when the reach is used up, around the last message shown. */
export function moreAfter(place: ConversationPlace, last: Edge): ConversationPlace {
  if (place.after + STEP <= MOST || !last) return { ...place, after: Math.min(MOST, place.after + STEP) };
  return { ...place, t: localOf(last.sentAt), before: STEP, after: STEP };
}

function localOf(at: Date): string {
  return formatInstant(at.getTime() + 8 * 3_600_000).slice(0, 23);
}
