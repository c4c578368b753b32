import { database } from "@/db/client";
import { makeCtx } from "@/domain/kernel/ctx";
import { expireDueMeasures } from "./commands/expire-due-measures";
import { grantCleanRewards } from "./commands/grant-clean-rewards";
import { startDueMeasures } from "./commands/start-due-measures";

/** Every minute: measures that are to start, those that are over, proposals nobody approved. */
export const jobs = [
  {
    name: "measures.start-due",
    cron: "* * * * *",
    async run() {
      const ctx = makeCtx(database(), { kind: "system", name: "measures.start-due" });
      let more = true;
      while (more) more = (await startDueMeasures.execute(ctx, {})).more;
    },
  },
  {
    name: "measures.expire-due",
    cron: "* * * * *",
    async run() {
      const ctx = makeCtx(database(), { kind: "system", name: "measures.expire-due" });
      let more = true;
      while (more) more = (await expireDueMeasures.execute(ctx, {})).more;
    },
  },
  {
    // Before the daily run of credit, which lets levels rise.
    name: "measures.grant-clean-rewards",
    cron: "2 16 * * *",
    async run() {
      const ctx = makeCtx(database(), { kind: "system", name: "measures.grant-clean-rewards" });
      let after: string | null = null;
      do {
        const slice: { last: string | null } = await grantCleanRewards.execute(ctx, { after });
        after = slice.last;
      } while (after !== null);
    },
  },
];
