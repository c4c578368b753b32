import { inArray, sql } from "drizzle-orm";
import { rateLimits } from "@/db/schema";
import { equalityIndex } from "@/domain/kernel/cipher";
import type { Ctx } from "@/domain/kernel/ctx";
import { signInLimits } from "../vocabulary";

/** Counters of one sign-in; keys hold keyed hashes, neither names nor addresses. */
export interface Throttle {
  keys: { key: string; most: number }[];
}

function counter(kind: string, value: string, most: number) {
  return { key: `sign-in:${kind}:${equalityIndex(`sign-in-${kind}`, value).toString("base64url")}`, most };
}

/** The counters that a sign-in of this account from this address is held against. */
export function throttleOf(account: string, address: string | null): Throttle {
  const from = address ?? "unknown";
  return {
    keys: [
      counter("both", `${account}\n${from}`, signInLimits.accountAndAddress),
      counter("account", account, signInLimits.account),
      counter("address", from, signInLimits.address),
    ],
  };
}

/** Seconds until the next try is allowed; 0 when it is allowed now. */
export async function waitSeconds(ctx: Ctx, throttle: Throttle): Promise<number> {
  const nowSeconds = Math.floor(ctx.now().getTime() / 1000);
  const names = throttle.keys.map(({ key }) => key);
  const rows = await ctx.db.select().from(rateLimits).where(inArray(rateLimits.key, names));
  const waits = rows.map((row) => {
    const most = throttle.keys.find(({ key }) => key === row.key)?.most ?? 0;
    const left = (row.expire ?? 0) - nowSeconds;
    return row.points >= most && left > 0 ? left : 0;
  });
  return Math.max(0, ...waits);
}

/** Counts one failed try. A counter whose window has passed begins anew. */
export async function countFailure(ctx: Ctx, throttle: Throttle): Promise<void> {
  const nowSeconds = Math.floor(ctx.now().getTime() / 1000);
  const expire = nowSeconds + signInLimits.windowSeconds;
  // Sorted, so that two tries that share counters cannot wait for each other crosswise.
  for (const { key } of [...throttle.keys].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    await ctx.db
      .insert(rateLimits)
      .values({ key, points: 1, expire })
      .onConflictDoUpdate({
        target: rateLimits.key,
        set: {
          points: sql`case when ${rateLimits.expire} <= ${nowSeconds} then 1 else ${rateLimits.points} + 1 end`,
          expire: sql`case when ${rateLimits.expire} <= ${nowSeconds} then ${expire} else ${rateLimits.expire} end`,
        },
      });
  }
}

/** Forgets the failures of this account from this address after it got in. */
export async function forgetFailures(ctx: Ctx, throttle: Throttle): Promise<void> {
  const own = throttle.keys.filter(({ key }) => !key.startsWith("sign-in:address:")).map(({ key }) => key);
  await ctx.db.delete(rateLimits).where(inArray(rateLimits.key, own));
}

/**
 * Takes the account for this transaction; false when another sign-in of it is under way. Nobody waits, so that a flood
 * cannot hold the pool's connections.
 */
export async function takeAccount(ctx: Ctx, account: string): Promise<boolean> {
  const [row] = await ctx.db.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`sign-in:${account}`}, 11)) as taken`,
  );
  return row?.taken === true;
}
