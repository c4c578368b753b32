import type { PendingQuery, Row } from "postgres";
import type { Database } from "./client";

interface Client {
  unsafe(...given: unknown[]): PendingQuery<Row[]>;
}

/**
 * The same database, pool or open transaction, of which every query ends in the database too when the signal says so.
 * A query that is ended throws PostgreSQL's error 57014; a transaction is over with it.
 */
export function cancellable(db: Database, signal: AbortSignal): Database {
  const { session } = db as unknown as { session: { client: Client } };
  const client: Client = {
    unsafe(...given) {
      // Not begun at all: a query cancelled before it is sent would leave the connection of a transaction waiting for ever.
      if (signal.aborted) throw Object.assign(new Error("canceling statement due to user request"), { code: "57014" });
      const query = session.client.unsafe(...given);
      // To cancel one that is over does nothing.
      signal.addEventListener("abort", () => query.cancel(), { once: true });
      return query;
    },
  };
  return Object.create(db, {
    session: { value: Object.create(session, { client: { value: client } }) },
  }) as Database;
}
