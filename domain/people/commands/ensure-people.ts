import { and, eq, inArray } from "drizzle-orm";
import { people } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { addPlaceholdersInput } from "../inputs";
import { freshPersonCodes } from "../internal/fresh-codes";

/**
 * Ids of the people with these platform identifiers. Whoever is unknown becomes a placeholder, unverified, to be filled in
 * by `putPeople` later. For callers that hold `person.write` (ingest, memberships); join their transaction.
 */
export async function ensurePeople(
  ctx: Ctx,
  platformId: string,
  externalIds: Iterable<string>,
): Promise<Map<string, string>> {
  const wanted = [...new Set(externalIds)];
  const found = await idsOf(ctx, platformId, wanted);
  const missing = wanted.filter((externalId) => !found.has(externalId));
  if (missing.length === 0) return found;
  await addPlaceholders.execute(ctx, { platformId, externalIds: missing });
  for (const [externalId, id] of await idsOf(ctx, platformId, missing)) found.set(externalId, id);
  return found;
}

/** Makes placeholders for unknown people; see `ensurePeople`. */
export const addPlaceholders = defineCommand({
  name: "people.add-placeholders",
  permission: "person.write",
  input: addPlaceholdersInput,
  async run({ ctx, input: { platformId, externalIds } }) {
    const now = ctx.now();
    const sorted = [...new Set(externalIds)].sort();
    const codes = await freshPersonCodes(ctx, sorted.length);
    const rows = sorted.map((externalId, index) => ({
      id: newId(),
      platformId,
      externalId,
      code: codes[index] as string,
      displayName: externalId,
      registeredAt: now,
      placeholder: true,
      createdAt: now,
    }));
    const made = await ctx.db.insert(people).values(rows).onConflictDoNothing().returning({ id: people.id });
    if (made.length === 0) return unchanged({ created: 0 });
    const detail = { created: made.length };
    return changed(detail, [
      { action: "people.placeholders-added", subject: { kind: "platform", id: platformId }, detail },
    ]);
  },
});

async function idsOf(ctx: Ctx, platformId: string, externalIds: string[]): Promise<Map<string, string>> {
  if (externalIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: people.id, externalId: people.externalId })
    .from(people)
    .where(and(eq(people.platformId, platformId), inArray(people.externalId, externalIds)));
  return new Map(rows.map((row) => [row.externalId, row.id]));
}
