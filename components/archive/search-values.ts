import type { MessageChange, MessageKind, SearchForm, SearchOrder, SenderRole } from "@/domain/archive/vocabulary";

/** What the search form holds: displayed codes, days in Beijing. */
export interface SearchValues {
  text: string;
  form: SearchForm;
  order: SearchOrder;
  /** Null where the basis is not the reader's to choose (an order). */
  basis: { kind: "case" | "purpose"; number: string; purpose: string } | null;
  platform: string;
  groups: string;
  people: string;
  roles: SenderRole[];
  kinds: MessageKind[];
  changes: MessageChange[];
  /** Only what a hold keeps. */
  held: boolean;
  from: string;
  until: string;
}

/** A form in which nothing is chosen yet. */
export const EMPTY_SEARCH: SearchValues = {
  text: "",
  form: "folded",
  order: "newest",
  basis: { kind: "case", number: "", purpose: "" },
  platform: "",
  groups: "",
  people: "",
  roles: [],
  kinds: [],
  changes: [],
  held: false,
  from: "",
  until: "",
};

/** What a filter's chip says: the name of what the code stands for, where it is known. */
export type KnownNames = Readonly<Record<string, string>>;

/** A choice of a list in the form. */
export interface Choice {
  value: string;
  label: string;
}
