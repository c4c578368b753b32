import { getTableColumns, getTableName, type SQL, Subquery, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { messageKeys, messageRevisions, messages } from "@/db/schema";

/** Whose database role reads: the application's, scoped by query, or the regulators', scoped by the order's views. */
export type ArchiveReader = "application" | "regulator";

interface Relations {
  messages: typeof messages;
  revisions: typeof messageRevisions;
  keys: typeof messageKeys;
  search: SQL;
  count: SQL;
  windows: SQL;
}

/** A view under the name of the table whose columns it has. */
function viewOf<Table extends PgTable>(table: Table, view: SQL): Table {
  return new Subquery(sql`select * from ${view}`, getTableColumns(table), getTableName(table)) as unknown as Table;
}

const relations: Record<ArchiveReader, Relations> = {
  application: {
    messages,
    revisions: messageRevisions,
    keys: messageKeys,
    search: sql`archive_search`,
    count: sql`archive_count`,
    windows: sql`archive_windows`,
  },
  regulator: {
    messages: viewOf(messages, sql`oversight_messages`),
    revisions: viewOf(messageRevisions, sql`oversight_message_revisions`),
    keys: viewOf(messageKeys, sql`oversight_message_keys`),
    search: sql`oversight_search`,
    count: sql`oversight_count`,
    windows: sql`oversight_windows`,
  },
};

/** The tables and functions a reader may use; the views carry the tables' names, so that the same columns serve. */
export function relationsOf(reader: ArchiveReader | undefined): Relations {
  return relations[reader ?? "application"];
}
