import { sql } from "drizzle-orm";
import type { GroupRole } from "@/domain/groups/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";

interface Stint {
  role: GroupRole;
  since: number;
  until: number;
}

/** Tells the role somebody had in a group at an instant (ms); null where no membership says so. */
export type RoleAt = (groupId: string, personId: string, at: number) => GroupRole | null;

/** Reads the memberships of these pairs, past ones too, in one go. */
export async function senderRoles(ctx: Ctx, pairs: Iterable<{ groupId: string; personId: string }>): Promise<RoleAt> {
  const wanted = new Map<string, { g: string; p: string }>();
  for (const { groupId, personId } of pairs) wanted.set(`${groupId} ${personId}`, { g: groupId, p: personId });
  if (wanted.size === 0) return () => null;
  const rows = await ctx.db.execute<{ g: string; p: string; role: GroupRole; since: string; until: string | null }>(sql`
    select m.group_id as g, m.person_id as p, m.role, extract(epoch from m.since) * 1000 as since,
      extract(epoch from m.until) * 1000 as until
    from json_to_recordset(${JSON.stringify([...wanted.values()])}::json) as r(g uuid, p uuid)
    join memberships m on m.group_id = r.g and m.person_id = r.p`);
  if (rows.length === 0) return () => null;
  const stints = new Map<string, Stint[]>();
  for (const { g, p, role, since, until } of rows) {
    const key = `${g} ${p}`;
    const stint = { role, since: Number(since), until: until === null ? Number.POSITIVE_INFINITY : Number(until) };
    const list = stints.get(key);
    if (list) list.push(stint);
    else stints.set(key, [stint]);
  }
  return (groupId, personId, at) => {
    const then = stints.get(`${groupId} ${personId}`)?.findLast((stint) => stint.since <= at && at < stint.until);
    return then?.role ?? null;
  };
}
