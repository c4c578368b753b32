import { and, count, eq, inArray, sql } from "drizzle-orm";
import { measures, people } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { maskName } from "@/domain/people/rules/mask";

/** Suspensions the overview lists; the others are on the measures page. */
const shownSuspensions = 6;

/** One suspension of a manager, running or waiting for the second person. */
export interface SuspensionLine {
  number: string;
  /** Masked: the overview carries no personal data. */
  name: string;
  ground: string;
  days: number | null;
  /** Null while it waits for approval. */
  endsAt: Date | null;
  awaitsApproval: boolean;
}

export interface SuspensionSummary {
  active: number;
  awaiting: number;
  rows: SuspensionLine[];
}

/** Suspensions that wait for approval first, then those that end soonest. */
export async function suspendedManagers(ctx: Ctx): Promise<SuspensionSummary> {
  const current = and(eq(measures.kind, "suspend-manager"), inArray(measures.state, ["active", "awaiting-approval"]));
  const [states, rows] = await Promise.all([
    ctx.db.select({ state: measures.state, count: count() }).from(measures).where(current).groupBy(measures.state),
    ctx.db
      .select({
        number: measures.number,
        displayName: people.displayName,
        ground: measures.ground,
        days: measures.days,
        endsAt: measures.endsAt,
        state: measures.state,
      })
      .from(measures)
      .innerJoin(people, eq(people.id, measures.personId))
      .where(current)
      .orderBy(sql`${measures.state} = 'active', ${measures.endsAt}, ${measures.id}`)
      .limit(shownSuspensions),
  ]);
  const of = (state: string) => states.find((row) => row.state === state)?.count ?? 0;
  return {
    active: of("active"),
    awaiting: of("awaiting-approval"),
    rows: rows.map(({ state, endsAt, displayName, ...row }) => ({
      ...row,
      name: maskName(displayName),
      endsAt: state === "active" ? endsAt : null,
      awaitsApproval: state === "awaiting-approval",
    })),
  };
}
