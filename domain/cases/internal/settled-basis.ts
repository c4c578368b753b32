import { z } from "zod";
import type { SearchStatement } from "@/domain/archive/kept-search";
import { caseScope } from "@/domain/cases/queries/case-scope";
import type { Ctx } from "@/domain/kernel/ctx";
import { invalid, refused } from "@/domain/kernel/errors";

/** A case's number as typed. */
export const caseNumberInput = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .transform((number) => number.toUpperCase());

/** Why staff search: a case by its number, or a purpose in words. */
export const staffBasisInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("case"), number: caseNumberInput }),
  z.object({ kind: z.literal("purpose"), purpose: z.string().trim().min(4).max(500) }),
]);

/**
 * What a basis lets its reader search: a case its groups and time, a purpose everything. Throws invalid `basis.number`,
 * refused `case-without-group`.
 */
export async function settledBasis(
  ctx: Ctx,
  given: z.output<typeof staffBasisInput>,
): Promise<Pick<SearchStatement, "basis" | "scope">> {
  if (given.kind === "purpose") return { basis: given, scope: { groups: null, from: null, until: null } };
  const found = await caseScope(ctx.db, given.number);
  if (!found) throw invalid([{ field: "basis.number", rule: "unknown-case" }]);
  if (found.groups.length === 0) throw refused("case-without-group");
  const { id, number, groups, from, until } = found;
  return { basis: { kind: "case", id, number }, scope: { groups, from, until } };
}
