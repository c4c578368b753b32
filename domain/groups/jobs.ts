import { database } from "@/db/client";
import { makeCtx } from "@/domain/kernel/ctx";
import { countMessages } from "./commands/count-messages";
import { startCaretakers } from "./commands/start-caretakers";

/**
 * Every minute: groups for which no successor was named in time go into the caretaker state. Every ten seconds: messages
 * that came are counted in their groups.
 */
export const jobs = [
  {
    name: "groups.start-caretakers",
    cron: "* * * * *",
    async run() {
      const ctx = makeCtx(database(), { kind: "system", name: "groups.start-caretakers" });
      let more = true;
      while (more) more = (await startCaretakers.execute(ctx, {})).more;
    },
  },
  {
    name: "groups.count-messages",
    everyMs: 10_000,
    async run() {
      await countMessages.execute(makeCtx(database(), { kind: "system", name: "groups.count-messages" }), {});
    },
  },
];
