import { database } from "@/db/client";
import { makeCtx } from "@/domain/kernel/ctx";
import { log } from "@/lib/log";
import { compareStandings } from "./compare-standings";

/** Every day just after midnight in Beijing: expired points come back, levels go up, stored copies are compared. */
export const jobs = [
  {
    name: "credit.refresh-standings",
    cron: "5 16 * * *",
    async run() {
      const ctx = makeCtx(database(), { kind: "system", name: "credit.refresh-standings" });
      const { looked, differing } = await compareStandings(ctx, "nightly");
      if (differing.length > 0) log().error({ looked, differed: differing.length }, "stored standings differed");
    },
  },
];
