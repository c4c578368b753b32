import { openHoldReason, openHoldWords } from "@/domain/archive/internal/hold-row";

/** The sealed words of a hold and its events; the caller has authorised and logs the read. */
export function openHold(
  hold: { id: string; reason: Uint8Array },
  events: readonly { id: string; words: Uint8Array | null }[],
): { reason: string; words: Map<string, string> } {
  const words = new Map<string, string>();
  for (const event of events) {
    const opened = openHoldWords(event);
    if (opened !== null) words.set(event.id, opened);
  }
  return { reason: openHoldReason(hold), words };
}
