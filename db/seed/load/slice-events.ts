import type { PlatformCode, PlatformEvent } from "@/db/seed/event";
import { shanghaiDate } from "@/domain/kernel/time";

/** Events of one platform that are taken in one transaction. */
export interface EventSlice {
  platform: PlatformCode;
  events: PlatformEvent[];
  /** Instant (ms) of the newest message or change in it; null while only people and groups are told. */
  until: number | null;
}

const largest = 1_000;

/**
 * Cuts events into slices: records as they come, messages by day, so that what a platform sent is received on the same day.
 * Each slice is of one platform.
 */
export async function* sliceEvents(
  events: AsyncIterable<PlatformEvent> | Iterable<PlatformEvent>,
): AsyncGenerator<EventSlice> {
  const open = new Map<PlatformCode, EventSlice>();
  let day = "";
  function* close() {
    const slices = [...open.values()];
    open.clear();
    yield* slices;
  }
  let kind = "";
  for await (const event of events) {
    const at = instantOfEvent(event);
    const today = at === null ? "" : shanghaiDate(at);
    // Records of one type after the other: a group's members are there before the group is.
    const nextKind = at === null ? event.type : "message";
    if (today !== day || (kind === "person" && nextKind !== kind)) yield* close();
    day = today;
    kind = nextKind;
    const slice = open.get(event.platform) ?? { platform: event.platform, events: [], until: null };
    open.set(event.platform, slice);
    slice.events.push(event);
    if (at !== null) slice.until = Math.max(slice.until ?? 0, at);
    if (slice.events.length >= largest) {
      open.delete(event.platform);
      yield slice;
    }
  }
  yield* close();
}

function instantOfEvent(event: PlatformEvent): number | null {
  if (event.type === "message") return Date.parse(event.sentAt);
  return event.type === "edit" || event.type === "recall" ? Date.parse(event.at) : null;
}
