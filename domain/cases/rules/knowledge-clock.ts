import type { ManagerAction } from "../vocabulary";

/** Something that was put before the managers of a group, or that they demonstrably knew; instants in epoch ms. */
export interface Alert {
  /** Null: the matter as a whole. */
  readonly messageId: string | null;
  readonly knowledgeAt: number;
  readonly actedAt: number | null;
  readonly action: ManagerAction | null;
}

export interface KnowledgeClock {
  readonly knowledgeAt: number;
  /** First act that dealt with the whole matter; null while some of it stands. */
  readonly actedAt: number | null;
}

/**
 * The managers' clock of one matter (credit policy 4.4): it starts with the earliest recorded knowledge. Muting, removing
 * the member, reporting, or any act on the matter as a whole stops it; removing messages stops it when all that were put
 * before the managers are gone. Null without recorded knowledge: then nobody answers for others.
 */
export function knowledgeClock(alerts: readonly Alert[]): KnowledgeClock | null {
  if (alerts.length === 0) return null;
  const knowledgeAt = Math.min(...alerts.map((alert) => alert.knowledgeAt));
  const ends: number[] = [];
  for (const alert of alerts) {
    if (alert.actedAt === null) continue;
    if (alert.messageId === null || alert.action !== "removed") ends.push(alert.actedAt);
  }
  const perMessage = alerts.filter((alert) => alert.messageId !== null);
  if (perMessage.length > 0 && perMessage.every((alert) => alert.actedAt !== null)) {
    ends.push(Math.max(...perMessage.map((alert) => alert.actedAt ?? 0)));
  }
  return { knowledgeAt, actedAt: ends.length > 0 ? Math.min(...ends) : null };
}
