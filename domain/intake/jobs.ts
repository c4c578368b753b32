import { database } from "@/db/client";
import { makeCtx } from "@/domain/kernel/ctx";
import { forgetAnswers } from "./commands/forget-answers";

/** Every day: answers that nobody will ask for again. */
export const jobs = [
  {
    name: "intake.forget-answers",
    cron: "41 19 * * *",
    async run() {
      await forgetAnswers.execute(makeCtx(database(), { kind: "system", name: "intake.forget-answers" }), {});
    },
  },
];
