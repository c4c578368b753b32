/** What a message carries. Anything but `text` may have an empty body and an attachment. */
export const MESSAGE_KINDS = ["text", "image", "file", "link", "red-packet", "system", "voice", "video"] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/**
 * What happened to a message after it was sent. `edit` and `recall` come from the platform on its user's behalf,
 * `moderation` from the platform itself, `conflict` is the same message id received again with other content or time.
 */
export const REVISION_KINDS = ["edit", "recall", "moderation", "conflict"] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/** The sender's role in the group when the message was sent, as far as the platform said. */
export const SENDER_ROLES = ["creator", "manager", "member"] as const;
export type SenderRole = (typeof SENDER_ROLES)[number];

/** What is known of a message's file, picture, link or red packet; the bytes stay in the provider's store. */
export interface Attachment {
  name?: string;
  mediaType?: string;
  /** Size in bytes. */
  size?: number;
  /** Hexadecimal SHA-256 of the bytes. */
  sha256?: string;
  /** Where the provider's store keeps it. */
  reference?: string;
}

/** What else a revision says: the other facts of a conflict, who recalled, why a platform took it down. */
export interface RevisionDetail {
  sentAt?: string;
  personId?: string;
  kind?: MessageKind;
  threadId?: string | null;
  attachment?: Attachment | null;
  byPersonId?: string;
  reason?: string;
}

/** What became of one item of a batch. All but `invalid` mean: kept, and need not be sent again. */
export const ITEM_OUTCOMES = ["stored", "duplicate", "conflict", "invalid"] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

/** `running` until the transaction of the batch commits; a batch is never seen by others in that state. */
export const BATCH_STATES = ["running", "done"] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** How a search compares: folded treats traditional as simplified (繁简通检), literal does not. */
export const SEARCH_FORMS = ["folded", "literal"] as const;
export type SearchForm = (typeof SEARCH_FORMS)[number];

/** In which order results come. */
export const SEARCH_ORDERS = ["newest", "oldest"] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** What may have happened to a message that is looked for. */
export const MESSAGE_CHANGES = ["edited", "recalled"] as const;
export type MessageChange = (typeof MESSAGE_CHANGES)[number];

/** Version of the rules in `rules/normal-form.ts` (NFKC, lower case, fold table) that made a stored row. */
export const NORMAL_FORM_VERSION = 1;

/** Longest accepted text, in bytes of UTF-8 (1 MiB). */
export const MAX_TEXT_BYTES = 1_048_576;
/** Most messages in one batch. */
export const MAX_BATCH_ITEMS = 5_000;
/** Longest message or thread id, in characters. */
export const MAX_ID_LENGTH = 128;
/** Longest attachment description, in characters of JSON. */
export const MAX_ATTACHMENT_LENGTH = 8_192;

/** Results of one page of a search. */
export const SEARCH_PAGE_SIZE = 50;
/** How long a search is kept for the account that started it, in ms. */
export const SEARCH_KEPT_MS = 24 * 3_600_000;
/** How long what was kept for a stated purpose lasts, in ms: 30 days. What was kept for a case ends with the case. */
export const PURPOSE_KEPT_MS = 30 * 24 * 3_600_000;
/** Most saved searches of an account. */
export const MAX_SAVED_SEARCHES = 100;
/** A count stops here: one more than what is shown as a number. */
export const COUNT_CAP = 10_001;

/** Days for which content is kept at the least: six calendar months (2018 safety-assessment rule; Provisions Art. 13 for logs). */
export const RETENTION_FLOOR_DAYS = 185;
/** Days for which content is kept unless a policy says more. */
export const RETENTION_DEFAULT_DAYS = 200;
/** Days above which a policy needs a written reason (domain 6.4). */
export const RETENTION_CEILING_DAYS = 365;
/** Most days a policy can say. */
export const RETENTION_LONGEST_DAYS = 3_650;

/** `replaced`: another policy for the kind took its place. Two people settle a proposal. */
export const POLICY_STATES = ["awaiting-approval", "active", "rejected", "withdrawn", "replaced"] as const;
export type PolicyState = (typeof POLICY_STATES)[number];

/** By what content is put on hold. */
export const HOLD_KINDS = ["case", "order", "group", "person", "message", "search"] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** A hold holds from when it is placed until a second person has agreed to its release. */
export const HOLD_STATES = ["active", "release-proposed", "released"] as const;
export type HoldState = (typeof HOLD_STATES)[number];

export const HOLD_EVENT_KINDS = ["placed", "reviewed", "release-proposed", "release-rejected", "released"] as const;
export type HoldEventKind = (typeof HOLD_EVENT_KINDS)[number];

/** Longest time until a hold is reviewed, days (domain 6.4). */
export const HOLD_REVIEW_DAYS = 180;
/** Most messages that a hold by search names one by one. */
export const MAX_HELD_MESSAGES = 10_000;

/** Numbers of a group's sequence that never came. */
export interface MissingSequence {
  groupId: string;
  /** First and last missing number. */
  from: number;
  until: number;
}
