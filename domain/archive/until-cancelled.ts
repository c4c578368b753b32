import { z } from "zod";
import { cancellable } from "@/db/cancellable";
import type { Database } from "@/db/client";
import { refused } from "@/domain/kernel/errors";

/** The signal by which a reader gives up a search or count, among a query's input. */
export const cancelSignal = z.custom<AbortSignal>((given) => given instanceof AbortSignal).optional();

/** Reads until the signal says otherwise; then what runs in the database ends too. Throws refused `search-cancelled`. */
export async function untilCancelled<Result>(
  db: Database,
  signal: AbortSignal | undefined,
  read: (db: Database) => Promise<Result>,
): Promise<Result> {
  if (!signal) return read(db);
  try {
    return await read(cancellable(db, signal));
  } catch (error) {
    if (signal.aborted) throw refused("search-cancelled");
    throw error;
  }
}
