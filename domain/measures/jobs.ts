import { database } from "@/db/client";
import { makeCtx } from "@/domain/kernel/ctx";
import { expireDueMeasures } from "./commands/expire-due-measures";

/** Every minute: suspensions that are over, proposals nobody approved. */
export const jobs = [
  {
    name: "measures.expire-due",
    cron: "* * * * *",
    async run() {
      const ctx = makeCtx(database(), { kind: "system", name: "measures.expire-due" });
      let more = true;
      while (more) more = (await expireDueMeasures.execute(ctx, {})).more;
    },
  },
];
