import { and, eq, isNull } from "drizzle-orm";
import { memberships } from "@/db/schema";
import type { GroupRole } from "@/domain/groups/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";

/** A time in which somebody belongs or belonged to a group. */
export interface OwnMembership {
  groupId: string;
  role: GroupRole;
  since: Date;
  /** Null while it lasts. */
  until: Date | null;
}

/** A person's memberships, those that ended too unless `open`. Callers authorise. */
export async function ownMemberships(ctx: Ctx, personId: string, open: boolean): Promise<OwnMembership[]> {
  return ctx.db
    .select({
      groupId: memberships.groupId,
      role: memberships.role,
      since: memberships.since,
      until: memberships.until,
    })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), open ? isNull(memberships.until) : undefined));
}
