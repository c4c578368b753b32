import { sql } from "drizzle-orm";
import { rateLimits } from "@/db/schema";
import { equalityIndex } from "@/domain/kernel/cipher";
import type { Ctx } from "@/domain/kernel/ctx";
import { limit } from "@/domain/kernel/errors";

/** Reports that one address may file on the public page within an hour. */
const publicReportsPerHour = 10;

const windowSeconds = 3600;

/** Counts a report of the caller's address (kept as a keyed hash). Throws limit `too-many-reports`. */
export async function countPublicReport(ctx: Ctx): Promise<void> {
  if (ctx.actor.kind !== "anonymous") return;
  const nowSeconds = Math.floor(ctx.now().getTime() / 1000);
  const address = equalityIndex("public-report", ctx.origin.ip ?? "unknown").toString("base64url");
  const expire = nowSeconds + windowSeconds;
  const over = sql`${rateLimits.expire} <= ${nowSeconds}`;
  const [row] = await ctx.db
    .insert(rateLimits)
    .values({ key: `public-report:${address}`, points: 1, expire })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        points: sql`case when ${over} then 1 else ${rateLimits.points} + 1 end`,
        expire: sql`case when ${over} then ${expire} else ${rateLimits.expire} end`,
      },
    })
    .returning({ points: rateLimits.points });
  if ((row?.points ?? 0) > publicReportsPerHour) throw limit("too-many-reports", { most: publicReportsPerHour });
}
