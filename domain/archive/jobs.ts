import { database } from "@/db/client";
import { makeCtx } from "@/domain/kernel/ctx";
import { makePartitions } from "./commands/make-partitions";

/** Every day: the partitions of the months to come. */
export const jobs = [
  {
    name: "archive.make-partitions",
    cron: "17 19 * * *",
    async run() {
      await makePartitions.execute(makeCtx(database(), { kind: "system", name: "archive.make-partitions" }), {});
    },
  },
];
