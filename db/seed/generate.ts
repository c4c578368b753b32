import { densityOver } from "@/db/seed/density";
import type { PlatformEvent } from "@/db/seed/event";
import { placeUnit, type Unit, unitsOf } from "@/db/seed/placement";
import { randomOf } from "@/db/seed/random";
import { placedScenes } from "@/db/seed/scenes/placed-scenes";
import type { Scene } from "@/db/seed/scenes/scene";
import type { SourceLine } from "@/db/seed/source-line";
import { Timeline } from "@/db/seed/timeline";
import { MINUTE, shanghaiText } from "@/db/seed/when";
import { buildWorld, type World } from "@/db/seed/world";

export interface GenerateOptions {
  /** The same seed, lines and `asOf` give the same events. */
  seed: string;
  /** Instant (ms) at which the demo is told: everything happens before it. */
  asOf: number;
  /** How many lines will come (for the spread over time); a wrong number only bends the spread. */
  total: number;
  /** Length of the told time in days, 200 unless told. */
  days?: number;
  /** Number of groups; grows with the root of `total` unless told (about 70 for 20,000 lines). */
  groupCount?: number;
  /** The written scenes; with them the people and groups of the story are there. */
  scenes?: readonly Scene[];
  /** Put before generated ids, so that two fillings of one database stay apart. */
  idPrefix?: string;
}

/** About 70 groups for 20,000 lines, 220 for 200,000, 1,560 for 10 million. */
export const groupCountFor = (total: number): number => Math.max(35, Math.round(70 * Math.sqrt(total / 20_000)));

/**
 * Turns lines of text into what five platforms would send: people, groups and memberships first, then messages, edits
 * and recalls in the order of time. Streams: holds one conversation and what overlaps with it, not the whole.
 */
export function* eventsFrom(lines: Iterable<SourceLine>, options: GenerateOptions): Generator<PlatformEvent> {
  const run = generation(options);
  yield* run.opening();
  for (const line of lines) yield* run.accept(line);
  yield* run.closing();
}

/** As `eventsFrom`, for lines that are read while they come. */
export async function* eventsFromStream(
  lines: AsyncIterable<SourceLine>,
  options: GenerateOptions,
): AsyncGenerator<PlatformEvent> {
  const run = generation(options);
  yield* run.opening();
  for await (const line of lines) yield* run.accept(line);
  yield* run.closing();
}

function generation(options: GenerateOptions) {
  const { seed, asOf, total, days = 200, scenes = [], idPrefix = "" } = options;
  const withCast = scenes.length > 0;
  const world = buildWorld({
    seed,
    asOf,
    days,
    withCast,
    idPrefix,
    groupCount: options.groupCount ?? groupCountFor(total),
  });
  const random = randomOf(seed, `talk ${idPrefix}`);
  // A margin at both ends: the last conversation must end before asOf, the first begin within the told time.
  const instantAt = densityOver(days - 0.1, asOf - 90 * MINUTE);
  const timeline = new Timeline();
  const written = placedScenes(scenes, world, asOf);
  for (const placed of written.events) timeline.add(placed);
  const units = unitsOf();
  let told = 0;

  function* place(unit: Unit) {
    const begins = instantAt(told / Math.max(total, 1));
    told += unit.lines.length;
    yield* timeline.upTo(begins);
    for (const placed of placeUnit(unit, { world, random, begins, asOf, busy: written.busy, idPrefix }))
      timeline.add(placed);
  }

  return {
    opening: () => worldEvents(world),
    *accept(line: SourceLine): Generator<PlatformEvent> {
      for (const unit of units.accept(line)) yield* place(unit);
    },
    *closing(): Generator<PlatformEvent> {
      for (const unit of units.rest()) yield* place(unit);
      yield* timeline.upTo(Number.POSITIVE_INFINITY);
    },
  };
}

function* worldEvents(world: World): Generator<PlatformEvent> {
  for (const { registeredAt, verification, ...person } of world.people) {
    yield {
      type: "person",
      ...person,
      registeredAt: shanghaiText(registeredAt),
      verification: verification && {
        state: "verified",
        method: verification.method,
        at: shanghaiText(verification.at),
      },
    };
  }
  for (const { platform, id, name, category, intro, createdAt, members } of world.groups) {
    const creator = members[0]?.person.id ?? "";
    yield { type: "group", platform, id, name, category, intro, createdAt: shanghaiText(createdAt), creator };
    for (const { person, role, since, until } of members) {
      yield {
        type: "membership",
        platform,
        group: id,
        person: person.id,
        role,
        since: shanghaiText(since),
        until: until === null ? null : shanghaiText(until),
      };
    }
  }
}
