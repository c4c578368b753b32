import { z } from "zod";
import type { IncomingMessage } from "@/domain/archive/rules/incoming";
import {
  MAX_BATCH_ITEMS,
  MAX_ID_LENGTH,
  MESSAGE_CHANGES,
  MESSAGE_KINDS,
  SEARCH_FORMS,
  SEARCH_ORDERS,
  SEARCH_PAGE_SIZE,
  SENDER_ROLES,
  type SearchForm,
  type SearchOrder,
} from "@/domain/archive/vocabulary";

const id = z.uuid();

/** Where a batch comes from: `api`, `import`, `demo`. */
export const batchSource = z.enum(["api", "import", "demo"]);

/** A batch of messages. Items are judged one by one (`checkMessage`), so that one bad item does not stop the rest. */
export const appendMessagesInput = z.object({
  platformId: id,
  source: batchSource,
  items: z.array(z.custom<IncomingMessage>()).min(1).max(MAX_BATCH_ITEMS),
});

/** An edit, a recall or a moderation of a message, as a platform or an import hands it in. */
export interface IncomingRevision {
  groupId: string;
  messageId: string;
  kind: "edit" | "recall" | "moderation";
  /** ISO 8601 with offset, or epoch ms. */
  at: string | number;
  /** The text from then on; required for an edit. */
  text?: string | Uint8Array | null;
  /** Who did it, where it was not the sender. */
  byPersonId?: string | null;
}

/** Revisions, judged one by one. */
export const appendRevisionsInput = z.object({
  platformId: id,
  source: batchSource,
  items: z.array(z.custom<IncomingRevision>()).min(1).max(MAX_BATCH_ITEMS),
});

/** A platform's own id of a message, as it stands in the archive. */
export const storedMessageId = z
  .string()
  .min(1)
  .max(MAX_ID_LENGTH)
  .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), { params: { rule: "control-characters" } });

/** Why content is read: a case, an order, or a stated triage purpose (design section 9). */
export const readingBasis = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("case"), id }),
  z.object({ kind: z.literal("order"), id }),
  z.object({ kind: z.literal("purpose"), purpose: z.string().trim().min(4).max(500) }),
]);
export type ReadingBasis = z.output<typeof readingBasis>;

/** What a caller may see, resolved by the caller: groups null means all of them. */
export const archiveScope = z.object({
  groups: z.array(id).max(10_000).nullable(),
  from: z.date().nullable().default(null),
  until: z.date().nullable().default(null),
  /** Whose database role the caller's connection has. */
  reader: z.enum(["application", "regulator"]).default("application"),
});
export type ArchiveScope = Omit<z.output<typeof archiveScope>, "reader"> & { reader?: "application" | "regulator" };

/** Filters within a scope; left out or empty filters nothing. */
export const searchFilters = z.object({
  platforms: z.array(id).max(100).optional(),
  groups: z.array(id).max(10_000).optional(),
  people: z.array(id).max(1_000).optional(),
  /** The sender's role in the group when the message was sent, as far as the platform said. */
  roles: z.array(z.enum(SENDER_ROLES)).optional(),
  kinds: z.array(z.enum(MESSAGE_KINDS)).optional(),
  /** Messages to which any of these happened. */
  changes: z.array(z.enum(MESSAGE_CHANGES)).optional(),
  /** True: only what a hold keeps. */
  held: z.boolean().optional(),
  from: z.date().nullish(),
  until: z.date().nullish(),
});
export type SearchFilters = z.output<typeof searchFilters>;

/** What is looked for, in the caller's words, and where it may be looked for. */
export interface SearchRequest {
  text: string;
  form: SearchForm;
  /** True: the text is one needle and nothing in it is syntax. */
  phrase: boolean;
  scope: ArchiveScope;
  filters: SearchFilters;
  /** Newest first unless said otherwise. */
  order?: SearchOrder | undefined;
}

export const searchMessagesInput = z.object({
  /** May be empty when a filter is set. */
  text: z.string().max(2_000),
  form: z.enum(SEARCH_FORMS).default("folded"),
  /** True: the text is one needle, nothing in it is syntax. */
  phrase: z.boolean().default(false),
  scope: archiveScope,
  filters: searchFilters.default({}),
  order: z.enum(SEARCH_ORDERS).default("newest"),
  basis: readingBasis,
  cursor: z.string().max(1_000).optional(),
  limit: z.int().min(1).max(500).default(SEARCH_PAGE_SIZE),
});
