import { lt } from "drizzle-orm";
import { database } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { makeCtx } from "@/domain/kernel/ctx";

/** Every hour: counters of sign-ins whose window has passed. */
export const jobs = [
  {
    name: "accounts.forget-counters",
    cron: "17 * * * *",
    async run() {
      const ctx = makeCtx(database(), { kind: "system", name: "accounts.forget-counters" });
      await ctx.db.delete(rateLimits).where(lt(rateLimits.expire, Math.floor(ctx.now().getTime() / 1000)));
    },
  },
];
