import type { MessageKind, SearchForm } from "@/domain/archive/vocabulary";

/** What the search form holds: displayed codes, days in Beijing. */
export interface SearchValues {
  text: string;
  form: SearchForm;
  /** Null where the basis is not the reader's to choose (an order). */
  basis: { kind: "case" | "purpose"; number: string; purpose: string } | null;
  platform: string;
  groups: string;
  people: string;
  kinds: MessageKind[];
  from: string;
  until: string;
}

/** A form in which nothing is chosen yet. */
export const EMPTY_SEARCH: SearchValues = {
  text: "",
  form: "folded",
  basis: { kind: "case", number: "", purpose: "" },
  platform: "",
  groups: "",
  people: "",
  kinds: [],
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
