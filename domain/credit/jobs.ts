import { database } from "@/db/client";
import { makeCtx } from "@/domain/kernel/ctx";
import { refreshStandings } from "./commands/refresh-standings";

/** Every day just after midnight in Beijing: expired points come back, levels go up. */
export const jobs = [
  {
    name: "credit.refresh-standings",
    cron: "5 16 * * *",
    async run() {
      const ctx = makeCtx(database(), { kind: "system", name: "credit.refresh-standings" });
      let after: string | null = null;
      do {
        const slice: { last: string | null } = await refreshStandings.execute(ctx, { after });
        after = slice.last;
      } while (after !== null);
    },
  },
];
