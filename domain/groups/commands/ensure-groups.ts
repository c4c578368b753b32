import { and, eq, inArray } from "drizzle-orm";
import { groups } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { addGroupPlaceholdersInput } from "../inputs";
import { freshGroupCodes } from "../internal/fresh-codes";
import { searchedName } from "../rules/group-name";

/**
 * Ids of the groups with these platform identifiers. An unknown one becomes a placeholder, to be filled in by `putGroups`
 * later. For callers that hold `group.write` (ingest, memberships); join their transaction.
 */
export async function ensureGroups(
  ctx: Ctx,
  platformId: string,
  externalIds: Iterable<string>,
): Promise<Map<string, string>> {
  const wanted = [...new Set(externalIds)];
  const found = await idsOf(ctx, platformId, wanted);
  const missing = wanted.filter((externalId) => !found.has(externalId));
  if (missing.length === 0) return found;
  await addGroupPlaceholders.execute(ctx, { platformId, externalIds: missing });
  for (const [externalId, id] of await idsOf(ctx, platformId, missing)) found.set(externalId, id);
  return found;
}

/** Makes placeholders for unknown groups; see `ensureGroups`. */
export const addGroupPlaceholders = defineCommand({
  name: "groups.add-placeholders",
  permission: "group.write",
  input: addGroupPlaceholdersInput,
  async run({ ctx, input: { platformId, externalIds } }) {
    const sorted = [...new Set(externalIds)].sort();
    const codes = await freshGroupCodes(ctx, sorted.length);
    const rows = sorted.map((externalId, index) => ({
      id: newId(),
      platformId,
      externalId,
      code: codes[index] as string,
      name: externalId,
      nameNorm: searchedName(externalId),
      category: "other" as const,
      placeholder: true,
      createdAt: ctx.now(),
    }));
    const made = await ctx.db.insert(groups).values(rows).onConflictDoNothing().returning({ id: groups.id });
    if (made.length === 0) return unchanged({ created: 0 });
    const detail = { created: made.length };
    return changed(detail, [
      { action: "groups.placeholders-added", subject: { kind: "platform", id: platformId }, detail },
    ]);
  },
});

async function idsOf(ctx: Ctx, platformId: string, externalIds: string[]): Promise<Map<string, string>> {
  if (externalIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: groups.id, externalId: groups.externalId })
    .from(groups)
    .where(and(eq(groups.platformId, platformId), inArray(groups.externalId, externalIds)));
  return new Map(rows.map((row) => [row.externalId, row.id]));
}
