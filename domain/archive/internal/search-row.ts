import type { savedSearches, searchRequests } from "@/db/schema";
import type { KeptBasis, KeptFilters, KeptSearch, SearchStatement } from "@/domain/archive/kept-search";
import type { SearchForm, SearchOrder } from "@/domain/archive/vocabulary";
import { decryptField, encryptField } from "@/domain/kernel/cipher";

type Row = typeof searchRequests.$inferSelect;
type Stored = Pick<Row, "terms" | "filters" | "basis">;

/** Free words of a search, which may name people: encrypted together. */
interface Sealed {
  text: string;
  purpose?: string;
  number?: string;
  name?: string;
}

type Table = "search_requests" | "saved_searches";

const placeOf = (table: Table, rowId: string) => ({ table, column: "terms", rowId });

/** The columns of a search's row: words encrypted, the rest as ids and codes. A saved one has a name. */
export function toSearchRow(
  id: string,
  { text, form, order, basis, scope, filters }: SearchStatement,
  saved: { name: string } | null = null,
): Stored {
  const sealed: Sealed = {
    text,
    ...saved,
    ...(basis.kind === "purpose" ? { purpose: basis.purpose } : {}),
    ...(basis.kind === "case" ? { number: basis.number } : {}),
  };
  return {
    terms: encryptField(JSON.stringify(sealed), placeOf(saved ? "saved_searches" : "search_requests", id)),
    filters: { form, order, scope, filters },
    basis: basis.kind === "purpose" ? { kind: "purpose" } : { kind: basis.kind, id: basis.id },
  };
}

/** A search's row read back. */
export function fromSearchRow(row: Row): KeptSearch {
  const { search } = opened("search_requests", row);
  return { id: row.id, createdAt: row.createdAt, ...search };
}

/** A saved search's row read back: what was asked, and its name. */
export function fromSavedRow(row: typeof savedSearches.$inferSelect): { name: string; search: SearchStatement } {
  const { name = "", search } = opened("saved_searches", row);
  return { name, search };
}

function opened(table: Table, row: Stored & { id: string }): { name?: string; search: SearchStatement } {
  const sealed = JSON.parse(decryptField(row.terms, placeOf(table, row.id))) as Sealed;
  const { text, name, purpose = "", number = "" } = sealed;
  const stored = row.filters as { form: SearchForm; order: SearchOrder; scope: StoredScope; filters: KeptFilters };
  const { kind, id = "" } = row.basis;
  const basis: KeptBasis =
    kind === "purpose" ? { kind, purpose } : kind === "case" ? { kind, id, number } : { kind, id };
  const { groups, from, until } = stored.scope;
  const scope = { groups, from: from ? new Date(from) : null, until: until ? new Date(until) : null };
  const search = { text, form: stored.form, order: stored.order, basis, scope, filters: stored.filters };
  return { ...(name === undefined ? {} : { name }), search };
}

interface StoredScope {
  groups: string[] | null;
  from: string | null;
  until: string | null;
}
