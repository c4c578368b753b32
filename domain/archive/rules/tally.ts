import type { MessageKind } from "@/domain/archive/vocabulary";

/** What one partition lost in a purge. */
export interface PartitionTally {
  name: string;
  messages: number;
  revisions: number;
  firstSentAt: string | null;
  lastSentAt: string | null;
  /** The partition was empty and over, and was dropped itself. */
  dropped: boolean;
  /**
   * Hexadecimal SHA-256 of each transaction, over what it dropped in the order of sent-at, message id, group: group id
   * (16 bytes), sent-at (ms, 8 bytes big-endian), message id (UTF-8), a zero byte, the body's SHA-256.
   */
  digests: string[];
}

/** What a purge dropped, as it is signed: times in ISO 8601 (UTC). It names no message, no person and no group. */
export interface Tally {
  format: "qunjian-purge-tally/1";
  number: number;
  /** Content whose time was over then. */
  asOf: string;
  startedAt: string;
  finishedAt: string;
  floorDays: number;
  /** Days in force for each kind when the purge ended. */
  days: Record<MessageKind, number>;
  messages: number;
  revisions: number;
  firstSentAt: string | null;
  lastSentAt: string | null;
  partitions: PartitionTally[];
  /** Messages past their time that were kept: on hold, or in a case. */
  keptBack: number;
  /** Hexadecimal SHA-256 of the tally before this one; null for the first. */
  previous: string | null;
}

/** One transaction of a purge, as the database wrote it down. */
export interface PurgeStep {
  partition: string;
  messages: number;
  revisions: number;
  firstSentAt: Date | null;
  lastSentAt: Date | null;
  digest: Uint8Array;
  dropped: boolean;
}

/** Sums up the transactions of a purge by partition, in the order they came. */
export function tallyPartitions(steps: readonly PurgeStep[]): PartitionTally[] {
  const byName = new Map<string, PartitionTally>();
  for (const step of steps) {
    const so = byName.get(step.partition) ?? emptyPartition(step.partition);
    byName.set(step.partition, {
      ...so,
      messages: so.messages + step.messages,
      revisions: so.revisions + step.revisions,
      firstSentAt: earlier(so.firstSentAt, step.firstSentAt?.toISOString() ?? null),
      lastSentAt: later(so.lastSentAt, step.lastSentAt?.toISOString() ?? null),
      dropped: so.dropped || step.dropped,
      digests: step.messages > 0 ? [...so.digests, Buffer.from(step.digest).toString("hex")] : so.digests,
    });
  }
  return [...byName.values()];
}

/** The whole of a purge from its partitions. */
export function tallyTotals(partitions: readonly PartitionTally[]) {
  return {
    messages: partitions.reduce((sum, { messages }) => sum + messages, 0),
    revisions: partitions.reduce((sum, { revisions }) => sum + revisions, 0),
    firstSentAt: partitions.reduce<string | null>((first, part) => earlier(first, part.firstSentAt), null),
    lastSentAt: partitions.reduce<string | null>((last, part) => later(last, part.lastSentAt), null),
  };
}

function emptyPartition(name: string): PartitionTally {
  return { name, messages: 0, revisions: 0, firstSentAt: null, lastSentAt: null, dropped: false, digests: [] };
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
