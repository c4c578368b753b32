import { type Severity, severityRank } from "@/domain/credit/vocabulary";

/** A waiting case as far as the queue looks at it; `dueAt` epoch ms. */
export interface QueuedCase {
  readonly id: string;
  readonly dueAt: number;
  readonly severity: Severity;
}

/** Order of the queue at `now` (epoch ms): overdue first, then deadline, then severity, then id (design 4). */
export function queueOrder(now: number): (a: QueuedCase, b: QueuedCase) => number {
  return (a, b) =>
    Number(b.dueAt < now) - Number(a.dueAt < now) ||
    a.dueAt - b.dueAt ||
    severityRank(b.severity) - severityRank(a.severity) ||
    (a.id < b.id ? -1 : Number(a.id > b.id));
}
