import type { MessageKind } from "@/db/seed/event";
import { editedText, extraOf } from "@/db/seed/extras";
import { groupFor } from "@/db/seed/group-for";
import type { Random } from "@/db/seed/random";
import type { SourceLine } from "@/db/seed/source-line";
import type { Placed } from "@/db/seed/timeline";
import { type Topic, topicOf } from "@/db/seed/topic";
import { HOUR, MINUTE, shanghaiText } from "@/db/seed/when";
import type { World, WorldGroup, WorldPerson } from "@/db/seed/world";

/** Lines that stand together: a conversation of the source, or single lines of one topic put in a row. */
export interface Unit {
  topic: Topic;
  thread: string | null;
  lines: SourceLine[];
}

/** Longer conversations are cut, so that memory stays bounded whatever the file says. */
const LONGEST_UNIT = 600;
const ROW_LENGTHS = [4, 6, 3, 8, 5, 7];

/** Collects lines into units: lines of one thread stand next to each other, single ones are gathered by topic. */
export function unitsOf() {
  const rows = new Map<Topic, SourceLine[]>();
  let thread: Unit | null = null;
  let made = 0;
  const row = (topic: Topic): Unit => {
    const lines = rows.get(topic) ?? [];
    rows.delete(topic);
    made++;
    return { topic, thread: null, lines };
  };
  return {
    *accept(line: SourceLine): Generator<Unit> {
      if (thread && (line.thread !== thread.thread || thread.lines.length >= LONGEST_UNIT)) {
        yield thread;
        thread = null;
      }
      if (line.thread !== null) {
        thread ??= { topic: topicOf(line.source, line.text), thread: line.thread, lines: [] };
        thread.lines.push(line);
        return;
      }
      const topic = topicOf(line.source, line.text);
      const lines = rows.get(topic) ?? [];
      lines.push(line);
      rows.set(topic, lines);
      if (lines.length >= (ROW_LENGTHS[made % ROW_LENGTHS.length] ?? 5)) yield row(topic);
    },
    *rest(): Generator<Unit> {
      if (thread) yield thread;
      for (const topic of [...rows.keys()]) yield row(topic);
    },
  };
}

interface Placing {
  world: World;
  random: Random;
  /** Instant (ms) of the first line. */
  begins: number;
  asOf: number;
  /** Spans (ms) per group that belong to a written scene. */
  busy: ReadonlyMap<string, readonly [number, number][]>;
  idPrefix: string;
}

interface Said {
  id: string;
  kind: MessageKind;
  text: string;
  at: number;
  real: boolean;
}

/** Puts a unit into one group, with two to five speakers, minutes apart, and what a group adds to it. */
export function placeUnit(unit: Unit, placing: Placing): Placed[] {
  const { random, begins, asOf, idPrefix } = placing;
  const said: Said[] = [];
  let at = begins;
  const group = groupFor({ ...placing, topic: unit.topic, ends: begins + unit.lines.length * 2 * MINUTE + HOUR });
  for (const line of unit.lines) {
    said.push({ id: line.id, kind: "text", text: line.text, at, real: true });
    at += gap(random, unit.lines.length);
    if (random.chance(0.055)) {
      said.push({ id: `${idPrefix}x-${line.id}`, ...extraOf(random, unit.topic, group.platform), at, real: false });
      at += gap(random, unit.lines.length);
    }
  }
  squeeze(said, asOf - MINUTE);

  const speakers = speakersOf(group, random, begins);
  return said.flatMap((item, index) => {
    const sender = speakers[speakerAt(index, speakers.length, random)] ?? speakers[0];
    if (!sender) throw new RangeError(`nobody may speak in group ${group.id}`);
    return withRevisions(item, group, sender, unit.thread, placing);
  });
}

function withRevisions(
  said: Said,
  group: WorldGroup,
  sender: WorldPerson,
  thread: string | null,
  placing: Placing,
): Placed[] {
  const { random, asOf } = placing;
  const where = { platform: group.platform, group: group.id };
  const { at, id, kind, text } = said;
  const placed: Placed[] = [
    {
      at,
      event: {
        type: "message",
        ...where,
        id,
        sender: sender.id,
        sentAt: shanghaiText(at),
        kind,
        text,
        thread,
        sequence: 0,
      },
    },
  ];
  if (kind !== "text") return placed;
  const chance = random.next();
  const later = Math.min(at + random.int(6, 110) * 1000, asOf - 1000);
  if (said.real && chance < 0.01) {
    const change = {
      type: "edit",
      ...where,
      message: id,
      at: shanghaiText(later),
      text: editedText(random, text),
    } as const;
    placed.push({ at: later, event: change });
  } else if (chance > 0.993) {
    placed.push({ at: later, event: { type: "recall", ...where, message: id, at: shanghaiText(later) } });
  }
  return placed;
}

/** Milliseconds to the next line: seconds in long conversations, now and then some minutes. */
function gap(random: Random, length: number): number {
  const pace = length > 60 ? 0.5 : 1;
  const slow = random.chance(0.06) ? random.int(120, 420) : 0;
  return Math.round((random.int(9, 95) + slow) * 1000 * pace);
}

/** Presses a conversation together that would end after `latest` (ms). */
function squeeze(said: Said[], latest: number): void {
  const first = said[0]?.at ?? 0;
  const last = said.at(-1)?.at ?? 0;
  if (last <= latest) return;
  for (const item of said) item.at = Math.floor(first + ((item.at - first) * (latest - first)) / (last - first));
}

/** Two to five people who are in the group at the instant (ms) and may publish: only the verified may. */
function speakersOf(group: WorldGroup, random: Random, at: number): WorldPerson[] {
  const wanted = random.pick([2, 2, 2, 3, 3, 4, 5]);
  const speakers = new Set<WorldPerson>();
  let joined = group.members.findIndex((member) => member.since > at);
  if (joined < 0) joined = group.members.length;
  for (let tries = 0; speakers.size < wanted && tries < 60; tries++) {
    const member = group.members[Math.floor(joined * random.next() ** 1.7)];
    // Members about to leave are silent for the last hours: nobody speaks after having left.
    if (!member || (member.until !== null && member.until < at + 12 * HOUR)) continue;
    if (member.person.verification) speakers.add(member.person);
  }
  const creator = group.members[0]?.person;
  if (speakers.size < 2 && creator) speakers.add(creator);
  return [...speakers];
}

/** Mostly the first two take turns; the others drop in. */
function speakerAt(index: number, count: number, random: Random): number {
  if (count > 2 && random.chance(0.22)) return random.int(2, count - 1);
  return index % 2;
}
