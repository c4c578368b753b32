import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import type { OutboxMessage } from "@/domain/outbox/vocabulary";

/** What a command's body returns: its result together with what is logged and what must be told outside. */
export interface Outcome<Result> {
  result: Result;
  audit: readonly AuditEntryInput[];
  outbox: readonly OutboxMessage[];
}

/** Something changed: at least one audit entry. */
export function changed<Result>(
  result: Result,
  audit: readonly [AuditEntryInput, ...AuditEntryInput[]],
  outbox: readonly OutboxMessage[] = [],
): Outcome<Result> {
  return { result, audit, outbox };
}

/** Nothing changed, for instance because it was already so: no audit entry is owed. */
export function unchanged<Result>(result: Result): Outcome<Result> {
  return { result, audit: [], outbox: [] };
}
