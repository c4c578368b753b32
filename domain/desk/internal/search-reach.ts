import type { KeptSearch } from "@/domain/archive/kept-search";
import { keptSearch } from "@/domain/archive/queries/kept-search";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";

/** A search that the staff reader started, for a case or a purpose. Throws not-found for another's. */
export async function staffSearch(ctx: Ctx, id: string): Promise<KeptSearch> {
  const search = await keptSearch(ctx, id);
  if (search.basis.kind === "order") throw notFound("search");
  return search;
}

/** What the log says a search is about. */
export function searchSubject({ basis }: KeptSearch) {
  return basis.kind === "case" ? { kind: "case" as const, id: basis.id } : { kind: "archive" as const, id: "search" };
}
