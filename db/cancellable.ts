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
      const query = session.client.unsafe(...given);
      if (signal.aborted) query.cancel();
      // To cancel one that is over does nothing.
      else signal.addEventListener("abort", () => query.cancel(), { once: true });
      return query;
    },
  };
  return Object.create(db, {
    session: { value: Object.create(session, { client: { value: client } }) },
  }) as Database;
}
