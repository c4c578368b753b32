import { database } from "@/db/client";
import { makeCtx } from "@/domain/kernel/ctx";
import { keepTime } from "./commands/keep-time";

/** Every minute: appeals to be confirmed, answers that are overdue, files nobody handed in. */
export const jobs = [
  {
    name: "appeals.keep-time",
    cron: "* * * * *",
    async run() {
      const ctx = makeCtx(database(), { kind: "system", name: "appeals.keep-time" });
      let more = true;
      while (more) more = (await keepTime.execute(ctx, {})).more;
    },
  },
];
