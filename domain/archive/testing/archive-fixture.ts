import { database } from "@/db/client";
import type { SearchRequest } from "@/domain/archive/inputs";
import { appendBatch, type ItemResult } from "@/domain/archive/internal/append-batch";
import type { IncomingMessage } from "@/domain/archive/rules/incoming";
import { newId } from "@/domain/kernel/ids";

/** The clock of archive tests. */
export const TEST_NOW = new Date("2026-11-20T04:00:00.000Z");

/** A request over everything, one literal phrase unless said otherwise. */
export function request(given: Partial<SearchRequest> & { text: string }): SearchRequest & { limit: number } {
  return {
    form: "literal",
    phrase: true,
    scope: { groups: null, from: null, until: null },
    filters: {},
    order: "newest",
    limit: 50,
    ...given,
  };
}

let made = 0;

/** A message with everything but what is given made up; every one has its own id. */
export function incoming(given: Partial<IncomingMessage> = {}): IncomingMessage {
  made++;
  return {
    groupId: given.groupId ?? newId(),
    personId: given.personId ?? newId(),
    messageId: `m${made}`,
    sentAt: TEST_NOW.getTime() - made * 60_000,
    kind: "text",
    text: "",
    ...given,
  };
}

/** Puts messages into the archive in a transaction of their own. */
export function append(items: IncomingMessage[], receivedAt = TEST_NOW): Promise<ItemResult[]> {
  return database().transaction((tx) => appendBatch(tx, { id: newId(), source: "api", receivedAt, items }));
}
