import { eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { groups, platforms } from "@/db/schema";
import type { FoundMessage } from "@/domain/archive/found";
import type { FoundNames } from "@/domain/archive/found-page";
import { personLabels } from "./person-labels";

/** Names of the order's groups and masked labels of its people, for some messages and further ids. */
export async function orderNames(
  db: Database,
  messages: readonly FoundMessage[],
  alsoGroups: readonly string[] = [],
  alsoPeople: readonly string[] = [],
): Promise<FoundNames> {
  const ids = [...new Set([...messages.map((one) => one.groupId), ...alsoGroups])];
  const named =
    ids.length === 0
      ? []
      : await db
          .select({
            id: groups.id,
            code: groups.code,
            name: groups.name,
            category: groups.category,
            members: groups.memberCount,
            platform: { code: platforms.code, nameZh: platforms.nameZh, nameEn: platforms.nameEn },
          })
          .from(groups)
          .innerJoin(platforms, eq(platforms.id, groups.platformId))
          .where(inArray(groups.id, ids));
  const labels = await personLabels(db, [...messages.map((one) => one.personId), ...alsoPeople]);
  return {
    groups: Object.fromEntries(named.map(({ id, ...group }) => [id, group])),
    people: Object.fromEntries([...labels].map(([id, { code, label }]) => [id, { code, label }])),
  };
}
