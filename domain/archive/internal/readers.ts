import { type SQL, sql } from "drizzle-orm";
import { messageKeys, messageRevisions, messages } from "@/db/schema";

/** Whose database role reads: the application's, scoped by query, or the regulators', scoped by the order's views. */
export type ArchiveReader = "application" | "regulator";

interface Relations {
  messages: typeof messages;
  revisions: typeof messageRevisions;
  keys: typeof messageKeys;
  search: SQL;
  count: SQL;
}

const as = <Table>(view: SQL): Table => view as unknown as Table;

const relations: Record<ArchiveReader, Relations> = {
  application: {
    messages,
    revisions: messageRevisions,
    keys: messageKeys,
    search: sql`archive_search`,
    count: sql`archive_count`,
  },
  regulator: {
    messages: as(sql`oversight_messages as messages`),
    revisions: as(sql`oversight_message_revisions as message_revisions`),
    keys: as(sql`oversight_message_keys as message_keys`),
    search: sql`oversight_search`,
    count: sql`oversight_count`,
  },
};

/** The tables and functions a reader may use; the views carry the tables' names, so that the same columns serve. */
export function relationsOf(reader: ArchiveReader | undefined): Relations {
  return relations[reader ?? "application"];
}
