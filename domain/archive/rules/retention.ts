import { RETENTION_FLOOR_DAYS } from "@/domain/archive/vocabulary";

const DAY_MS = 86_400_000;

/**
 * The instant from which content may be purged: `days` after the later of sent and received, so that a message that
 * came late is kept as long as any other. Less than the floor counts as the floor.
 */
export function retentionEndsAt(sentAt: Date, receivedAt: Date, days: number): Date {
  const from = Math.max(sentAt.getTime(), receivedAt.getTime());
  return new Date(from + Math.max(days, RETENTION_FLOOR_DAYS) * DAY_MS);
}
