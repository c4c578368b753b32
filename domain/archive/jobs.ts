import { database } from "@/db/client";
import { makeCtx } from "@/domain/kernel/ctx";
import { makePartitions } from "./commands/make-partitions";
import { proveCoverage } from "./commands/prove-coverage";
import { removeAttachments } from "./commands/remove-attachments";
import { purgeArchive } from "./purge-archive";

const as = (name: string) => makeCtx(database(), { kind: "system", name });

/**
 * Every day and at start: the partitions of the months to come; at 02:37 in Beijing what is past its time goes, its files soon after.
 * Every hour the days that nobody has proved yet, every night the last week again.
 */
export const jobs = [
  {
    name: "archive.make-partitions",
    cron: "17 19 * * *",
    atStart: true,
    async run() {
      await makePartitions.execute(as("archive.make-partitions"), {});
    },
  },
  {
    name: "archive.purge",
    cron: "37 18 * * *",
    async run() {
      await purgeArchive(as("archive.purge"));
    },
  },
  {
    name: "archive.remove-attachments",
    cron: "*/10 * * * *",
    async run() {
      await removeAttachments.execute(as("archive.remove-attachments"), {});
    },
  },
  {
    name: "archive.prove-coverage",
    cron: "7 * * * *",
    async run() {
      await proveCoverage.execute(as("archive.prove-coverage"), {});
    },
  },
  {
    name: "archive.prove-coverage-again",
    cron: "47 16 * * *",
    async run() {
      await proveCoverage.execute(as("archive.prove-coverage-again"), { again: true });
    },
  },
];
