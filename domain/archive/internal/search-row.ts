import type { searchRequests } from "@/db/schema";
import type { KeptBasis, KeptFilters, KeptSearch, SearchStatement } from "@/domain/archive/kept-search";
import type { SearchForm } from "@/domain/archive/vocabulary";
import { decryptField, encryptField } from "@/domain/kernel/cipher";

type Row = typeof searchRequests.$inferSelect;
type Stored = Pick<Row, "terms" | "filters" | "basis">;

/** Free words of a search, which may name people: encrypted together. */
interface Sealed {
  text: string;
  purpose?: string;
  number?: string;
}

const placeOf = (rowId: string) => ({ table: "search_requests", column: "terms", rowId });

/** The columns of a search's row: words encrypted, the rest as ids and codes. */
export function toSearchRow(id: string, { text, form, basis, scope, filters }: SearchStatement): Stored {
  const sealed: Sealed = {
    text,
    ...(basis.kind === "purpose" ? { purpose: basis.purpose } : {}),
    ...(basis.kind === "case" ? { number: basis.number } : {}),
  };
  return {
    terms: encryptField(JSON.stringify(sealed), placeOf(id)),
    filters: { form, scope, filters },
    basis: basis.kind === "purpose" ? { kind: "purpose" } : { kind: basis.kind, id: basis.id },
  };
}

/** A search's row read back. */
export function fromSearchRow(row: Row): KeptSearch {
  const { text, purpose = "", number = "" } = JSON.parse(decryptField(row.terms, placeOf(row.id))) as Sealed;
  const stored = row.filters as { form: SearchForm; scope: StoredScope; filters: KeptFilters };
  const { kind, id = "" } = row.basis;
  const basis: KeptBasis =
    kind === "purpose" ? { kind, purpose } : kind === "case" ? { kind, id, number } : { kind, id };
  const { groups, from, until } = stored.scope;
  return {
    id: row.id,
    createdAt: row.createdAt,
    text,
    form: stored.form,
    basis,
    scope: { groups, from: from ? new Date(from) : null, until: until ? new Date(until) : null },
    filters: stored.filters,
  };
}

interface StoredScope {
  groups: string[] | null;
  from: string | null;
  until: string | null;
}
