import { z } from "zod";
import type { ArchiveScope } from "@/domain/archive/inputs";
import type { KeptBasis } from "@/domain/archive/kept-search";
import { keptSearch } from "@/domain/archive/queries/kept-search";
import type { SearchForm } from "@/domain/archive/vocabulary";
import { caseScope } from "@/domain/cases/queries/case-scope";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";

/** What a read of content goes by: a kept search of the reader, or a case. */
export const readingPlaceInput = {
  search: z.uuid().optional(),
  case: z.string().max(40).optional(),
};

/** Basis and scope of a read by staff. */
export interface ReadingPlace {
  basis: Exclude<KeptBasis, { kind: "order" }>;
  scope: ArchiveScope;
  /** What was searched for, to highlight; empty for a case. */
  text: string;
  form: SearchForm;
}

/** The basis and scope that a search or a case number stands for. Throws not-found for another's search or no case. */
export async function readingPlace(
  ctx: Ctx,
  given: { search?: string | undefined; case?: string | undefined },
): Promise<ReadingPlace> {
  if (given.search) {
    const { basis, scope, text, form } = await keptSearch(ctx, given.search);
    if (basis.kind === "order") throw notFound("search");
    return { basis, scope, text, form };
  }
  const found = given.case ? await caseScope(ctx.db, given.case) : null;
  if (!found) throw notFound("case");
  const { id, number, groups, from, until } = found;
  return { basis: { kind: "case", id, number }, scope: { groups, from, until }, text: "", form: "folded" };
}
