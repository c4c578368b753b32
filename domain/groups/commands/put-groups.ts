import { and, eq, inArray, sql } from "drizzle-orm";
import { groups, memberships } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { ownPlatform } from "@/domain/kernel/own-platform";
import { type GroupItem, putGroupsInput } from "../inputs";
import { freshGroupCodes } from "../internal/fresh-codes";
import { searchedName } from "../rules/group-name";
import { putMemberships } from "./put-memberships";

/**
 * Takes over groups as their platform describes them, by the platform's identifiers; the same again changes nothing. A
 * creator that is named becomes a membership. Status and measures are not the platform's to write.
 */
export const putGroups = defineCommand({
  name: "groups.put",
  permission: "group.write",
  input: putGroupsInput,
  async run({ ctx, input }) {
    const platformId = ownPlatform(ctx, input.platformId);
    const items = [...new Map(input.groups.map((item) => [item.id, item])).values()].sort((a, b) =>
      a.id < b.id ? -1 : 1,
    );
    const codes = await freshGroupCodes(ctx, items.length);
    const rows = items.map((item, index) => ({
      id: newId(),
      platformId,
      externalId: item.id,
      code: codes[index] as string,
      name: item.name,
      nameNorm: searchedName(item.name),
      category: item.category,
      intro: item.intro,
      createdAt: item.createdAt,
    }));
    const written = await ctx.db
      .insert(groups)
      .values(rows)
      .onConflictDoUpdate({
        target: [groups.platformId, groups.externalId],
        set: {
          name: sql`excluded.name`,
          nameNorm: sql`excluded.name_norm`,
          category: sql`excluded.category`,
          intro: sql`excluded.intro`,
          createdAt: sql`excluded.created_at`,
          placeholder: false,
          version: sql`groups.version + 1`,
        },
        setWhere: sql`groups.placeholder or (groups.name, groups.category, groups.intro, groups.created_at) is distinct from
          (excluded.name, excluded.category, excluded.intro, excluded.created_at)`,
      })
      .returning({ created: sql<boolean>`xmax = 0` });
    await putCreators(ctx, platformId, items);
    const created = written.filter((row) => row.created).length;
    const counts = {
      created,
      changed: written.length - created,
      unchanged: input.groups.length - written.length,
    };
    if (written.length === 0) return unchanged(counts);
    return changed(counts, [{ action: "groups.put", subject: { kind: "platform", id: platformId }, detail: counts }]);
  },
});

/** A creator is put only where the group has none yet: who owns a group later is said by its memberships. */
async function putCreators(ctx: Ctx, platformId: string, items: readonly GroupItem[]): Promise<void> {
  const named = items.flatMap(({ id, creator, createdAt }) => (creator ? [{ id, creator, createdAt }] : []));
  if (named.length === 0) return;
  const owned = await ctx.db
    .select({ externalId: groups.externalId })
    .from(groups)
    .innerJoin(memberships, and(eq(memberships.groupId, groups.id), eq(memberships.role, "creator")))
    .where(
      and(
        eq(groups.platformId, platformId),
        inArray(
          groups.externalId,
          named.map(({ id }) => id),
        ),
      ),
    );
  const had = new Set(owned.map(({ externalId }) => externalId));
  const missing = named.filter(({ id }) => !had.has(id));
  if (missing.length === 0) return;
  await putMemberships.execute(ctx, {
    platformId,
    memberships: missing.map(({ id, creator, createdAt }) => ({
      group: id,
      person: creator,
      role: "creator" as const,
      since: createdAt,
    })),
  });
}
