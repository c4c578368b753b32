import type { EditEvent, MessageEvent, RecallEvent } from "@/db/seed/event";

/** An event of the conversation with its instant in ms; a message has no sequence number yet. */
export interface Placed {
  at: number;
  event: MessageEvent | EditEvent | RecallEvent;
}

/**
 * Brings what is said in all groups into the order of time and numbers the messages of each group. Holds only what is
 * later than the horizon, so its memory does not grow with the number of messages.
 */
export class Timeline {
  readonly #heap: (Placed & { order: number })[] = [];
  readonly #sequence = new Map<string, number>();
  #order = 0;

  add(placed: Placed): void {
    const heap = this.#heap;
    heap.push({ ...placed, order: this.#order++ });
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#before(at, parent)) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  /** Everything up to the instant (ms), in order. Nothing earlier may be added afterwards. */
  *upTo(horizon: number): Generator<Placed["event"]> {
    for (let first = this.#heap[0]; first && first.at <= horizon; first = this.#heap[0]) {
      this.#removeFirst();
      const { event } = first;
      if (event.type === "message") {
        const sequence = (this.#sequence.get(event.group) ?? 0) + 1;
        this.#sequence.set(event.group, sequence);
        event.sequence = sequence;
      }
      yield event;
    }
  }

  #removeFirst(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    heap[0] = last;
    for (let at = 0; ; ) {
      const left = at * 2 + 1;
      if (left >= heap.length) return;
      const child = left + 1 < heap.length && this.#before(left + 1, left) ? left + 1 : left;
      if (!this.#before(child, at)) return;
      this.#swap(child, at);
      at = child;
    }
  }

  #before(a: number, b: number): boolean {
    const one = this.#heap[a];
    const other = this.#heap[b];
    if (!one || !other) return false;
    return one.at === other.at ? one.order < other.order : one.at < other.at;
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap;
    const one = heap[a];
    const other = heap[b];
    if (!one || !other) return;
    heap[a] = other;
    heap[b] = one;
  }
}
