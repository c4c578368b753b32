import type { FoundMessage } from "@/domain/archive/found";
import type { KeptSearch } from "@/domain/archive/kept-search";
import type { SearchForm } from "@/domain/archive/vocabulary";
import type { GroupCategory } from "@/domain/groups/vocabulary";

/** A group as results name it. */
export interface GroupLabel {
  code: string;
  name: string;
  category: GroupCategory;
  members: number;
  platform: { code: string; nameZh: string; nameEn: string };
}

/** A sender as results name it: never more than the masked name. */
export interface SenderLabel {
  code: string;
  label: string;
}

/** Names of the groups and senders of what is shown, by id. Who is absent is unknown to the reader. */
export interface FoundNames {
  groups: Record<string, GroupLabel>;
  people: Record<string, SenderLabel>;
}

/** What was said right before and after a message in its group. */
export interface Neighbours {
  before: FoundMessage | null;
  after: FoundMessage | null;
}

/** A filter that can be taken off. */
export type FilterName = "platform" | "groups" | "people" | "roles" | "kinds" | "changes" | "held" | "time";

/** One page of a kept search, with all that its screen shows. */
export interface SearchResults {
  search: KeptSearch;
  rows: FoundMessage[];
  next: string | null;
  /** Cursor of the page before; null on the first. */
  previous: string | null;
  /** Terms to highlight, as typed. */
  needles: string[];
  /** All there are, where this page shows them all; else null until they are counted. */
  total: number | null;
  names: FoundNames;
  /** By `foundKey`. */
  around: Record<string, Neighbours>;
  /** The holds on them, by `foundKey`; what is absent is not held. */
  holds: Record<string, HoldLabel[]>;
  /** When nothing is found: what would be, without one of the filters. Only those that hide something; at most 100. */
  hiding: { filter: FilterName | "literal"; count: number }[];
}

/** A hold that keeps a message past its time. */
export interface HoldLabel {
  id: string;
  number: string;
}

/** A part of a group's conversation, with all that its screen shows. */
export interface ConversationPart {
  groupId: string;
  messages: FoundMessage[];
  moreBefore: boolean;
  moreAfter: boolean;
  names: FoundNames;
  /** Terms of the search one comes from, to highlight. */
  needles: string[];
  form: SearchForm;
}

/** Names a message among those of several groups. */
export function foundKey({ groupId, messageId }: { groupId: string; messageId: string }): string {
  return `${groupId}:${messageId}`;
}
