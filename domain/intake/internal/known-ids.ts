import { and, eq, sql } from "drizzle-orm";
import { groups, people, platforms } from "@/db/schema";
import { ensureGroups } from "@/domain/groups/commands/ensure-groups";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";
import { ensurePeople } from "@/domain/people/commands/ensure-people";

type Kind = "group" | "person";

/** Ids never change and nothing is ever deleted, so that what was once committed may be remembered: by kind and platform. */
const remembered = new Map<string, Map<string, string>>();
const rememberedMost = 400_000;
const codes = new Map<string, string>();

function rememberedOf(kind: Kind, platformId: string): Map<string, string> {
  const key = `${kind}\n${platformId}`;
  const known = remembered.get(key) ?? new Map<string, string>();
  remembered.set(key, known);
  return known;
}

/** Ids of a platform's groups and people, as far as one batch needs them. */
export interface KnownIds {
  ids: Map<string, string>;
  /** Platform identifiers that were unknown and are placeholders now. */
  made: Set<string>;
}

/** Ids by platform identifier; who is unknown becomes a placeholder in the open transaction. */
export async function resolveIds(
  ctx: Ctx,
  kind: Kind,
  platformId: string,
  externalIds: Iterable<string>,
): Promise<KnownIds> {
  const ids = new Map<string, string>();
  const unknown = new Set<string>();
  const known = rememberedOf(kind, platformId);
  for (const externalId of externalIds) {
    if (ids.has(externalId)) continue;
    const id = known.get(externalId);
    if (id) ids.set(externalId, id);
    else unknown.add(externalId);
  }
  if (unknown.size === 0) return { ids, made: new Set() };
  const open = [...unknown];
  const table = kind === "group" ? groups : people;
  const found = await ctx.db
    .select({ id: table.id, externalId: table.externalId })
    .from(table)
    // One parameter whatever the number of ids, so that it stays one prepared statement.
    .where(
      and(
        eq(table.platformId, platformId),
        sql`${table.externalId} in (select json_array_elements_text(${JSON.stringify(open)}::json))`,
      ),
    );
  for (const { id, externalId } of found) ids.set(externalId, id);
  const missing = open.filter((externalId) => !ids.has(externalId));
  if (missing.length > 0) {
    const ensure = kind === "group" ? ensureGroups : ensurePeople;
    for (const [externalId, id] of await ensure(ctx, platformId, missing)) ids.set(externalId, id);
  }
  return { ids, made: new Set(missing) };
}

/** Remembers ids; only once the transaction that found or made them is committed. */
export function rememberIds(kind: Kind, platformId: string, ids: ReadonlyMap<string, string>): void {
  const known = rememberedOf(kind, platformId);
  if (known.size + ids.size > rememberedMost) known.clear();
  for (const [externalId, id] of ids) if (!known.has(externalId)) known.set(externalId, id);
}

/** Short code of a platform. Throws not-found. */
export async function platformCodeOf(ctx: Ctx, platformId: string): Promise<string> {
  const known = codes.get(platformId);
  if (known) return known;
  const [row] = await ctx.db.select({ code: platforms.code }).from(platforms).where(eq(platforms.id, platformId));
  if (!row) throw notFound("platform");
  codes.set(platformId, row.code);
  return row.code;
}
