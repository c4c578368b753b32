import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** Instant with time zone, to the millisecond. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

/** Primary key made in Node (UUID version 7). */
export const key = () => uuid().primaryKey();

/** Raw bytes: ciphertext, hashes, salts. */
export const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => "bytea",
  fromDriver: (value) => Buffer.from(value),
});
