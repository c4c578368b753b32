import type { ArchiveScope } from "@/domain/archive/inputs";
import type { MessageChange, MessageKind, SearchForm, SearchOrder, SenderRole } from "@/domain/archive/vocabulary";

/** Why a kept search reads content, with what its screen says of it. */
export type KeptBasis =
  | { kind: "case"; id: string; number: string }
  | { kind: "order"; id: string }
  | { kind: "purpose"; purpose: string };

/** Filters of a kept search; left out filters nothing. Instants as ISO 8601 in UTC. */
export interface KeptFilters {
  platformId?: string | undefined;
  groups?: string[] | undefined;
  people?: string[] | undefined;
  roles?: SenderRole[] | undefined;
  kinds?: MessageKind[] | undefined;
  changes?: MessageChange[] | undefined;
  held?: boolean | undefined;
  from?: string | undefined;
  until?: string | undefined;
}

/** A search as its account stated it: what for, what, how and where. */
export interface SearchStatement {
  text: string;
  form: SearchForm;
  order: SearchOrder;
  basis: KeptBasis;
  scope: Pick<ArchiveScope, "groups" | "from" | "until">;
  filters: KeptFilters;
}

/** A search that the server keeps for the account that started it. */
export interface KeptSearch extends SearchStatement {
  id: string;
  createdAt: Date;
}
