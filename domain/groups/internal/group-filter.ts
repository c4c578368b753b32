import { and, eq, gt, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { groups, platforms } from "@/db/schema";
import type { listGroupsInput } from "../inputs";
import { searchedName } from "../rules/group-name";
import { sizeTiers } from "../vocabulary";

/** Condition of the list of groups. The search compares code, platform identifier and name. */
export function groupFilter(input: z.output<typeof listGroupsInput>): SQL | undefined {
  const { q, platform, category, tier, status, unmanaged } = input;
  return and(
    platform ? eq(platforms.code, platform) : undefined,
    category ? eq(groups.category, category) : undefined,
    tier ? ofTier(tier) : undefined,
    status ? eq(groups.status, status) : undefined,
    unmanaged ? isNotNull(groups.withoutManagerSince) : undefined,
    q
      ? sql`(${groups.code} = ${q.toUpperCase()} or ${groups.externalId} = ${q}
          or strpos(${groups.nameNorm}, ${searchedName(q)}) > 0)`
      : undefined,
  );
}

function ofTier(tier: number): SQL | undefined {
  const above = sizeTiers[tier - 2]?.upTo;
  const upTo = tier === sizeTiers.length ? undefined : sizeTiers[tier - 1]?.upTo;
  return and(
    above === undefined ? undefined : gt(groups.memberCount, above),
    upTo === undefined ? undefined : lte(groups.memberCount, upTo),
  );
}
