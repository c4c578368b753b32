import { eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { groups, people, platforms } from "@/db/schema";
import type { FoundMessage } from "@/domain/archive/found";
import type { FoundNames } from "@/domain/archive/found-page";
import { maskName } from "@/domain/people/rules/mask";

/** Names of the groups and, masked, of the senders of some messages; further groups as asked. */
export async function foundNames(
  db: Database,
  messages: readonly FoundMessage[],
  alsoGroups: readonly string[] = [],
  alsoPeople: readonly string[] = [],
): Promise<FoundNames> {
  const groupIds = [...new Set([...messages.map((one) => one.groupId), ...alsoGroups])];
  const personIds = [...new Set([...messages.map((one) => one.personId), ...alsoPeople])];
  const [named, known] = await Promise.all([
    groupIds.length === 0
      ? []
      : db
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
          .where(inArray(groups.id, groupIds)),
    personIds.length === 0
      ? []
      : db
          .select({ id: people.id, code: people.code, displayName: people.displayName })
          .from(people)
          .where(inArray(people.id, personIds)),
  ]);
  return {
    groups: Object.fromEntries(named.map(({ id, ...group }) => [id, group])),
    people: Object.fromEntries(
      known.map(({ id, code, displayName }) => [id, { code, label: maskName(displayName).slice(0, 2) }]),
    ),
  };
}
