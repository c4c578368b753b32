import type { SearchStatement } from "@/domain/archive/kept-search";

/** A search under a name, as its account finds it again. */
export interface SavedSearch extends SearchStatement {
  id: string;
  name: string;
  createdAt: Date;
  /** End of its stated purpose; null where it ends with a case. */
  endsAt: Date | null;
  lastRunAt: Date;
  /** Messages found then; COUNT_CAP at the most. */
  lastTotal: number;
}
