import type { Database } from "@/db/client";
import type { PlatformEvent } from "@/db/seed/event";
import { takeEvents } from "@/domain/intake/commands/take-events";
import { eventTypes } from "@/domain/intake/vocabulary";
import { type DemoActors, together } from "./demo-actors";
import { type EventSlice, sliceEvents } from "./slice-events";

/** What the loading of events needs to know and tell. */
export interface EventsLoad {
  db: Database;
  actors: DemoActors;
  /** Clock (ms) of what has no instant of its own: people and groups. */
  recordsAt: number;
  /** Events that were taken earlier and are passed over. */
  skip: number;
  /** Called before the first message, when people and groups are there. */
  beforeMessages(): Promise<void>;
  /** Notes how many events are in, inside the transaction that took them. */
  note(ctx: ReturnType<DemoActors["system"]>, done: number): Promise<void>;
}

/** Takes events in slices, each with its position in one transaction. Answers how many events there were. */
export async function loadEvents(
  events: AsyncIterable<PlatformEvent> | Iterable<PlatformEvent>,
  load: EventsLoad,
): Promise<number> {
  let done = 0;
  let talking = false;
  for await (const slice of sliceEvents(events)) {
    if (slice.until !== null && !talking) {
      talking = true;
      await load.beforeMessages();
    }
    done += slice.events.length;
    if (done > load.skip) await take(slice, done, load);
  }
  return done;
}

async function take({ platform, events, until }: EventSlice, done: number, load: EventsLoad): Promise<void> {
  const at = until === null ? load.recordsAt : until + 1000;
  const answer = await together(load.actors.system(at, load.db), async (ctx) => {
    const taken = await takeEvents(ctx, {
      platformId: load.actors.platformOf(platform),
      source: "demo",
      types: [...eventTypes],
      items: events.map((value) => ({ value })),
    });
    await load.note(ctx, done);
    return taken;
  });
  const [first] = answer.exceptions.filter(({ outcome }) => outcome === "invalid");
  if (first) throw new Error(`event ${first.index} of a slice is invalid: ${JSON.stringify(first.problem)}`);
}
