import { database } from "@/db/client";
import { makeCtx } from "@/domain/kernel/ctx";
import { endOver } from "./commands/end-over";

/** Every hour: what was kept for a case, order or purpose that has ended goes. */
export const jobs = [
  {
    name: "evidence.end-over",
    cron: "23 * * * *",
    async run() {
      await endOver.execute(makeCtx(database(), { kind: "system", name: "evidence.end-over" }), {});
    },
  },
];
