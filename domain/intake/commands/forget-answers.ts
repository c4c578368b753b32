import { lt } from "drizzle-orm";
import { z } from "zod";
import { intakeAnswers } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";
import { DAY_MS } from "@/domain/kernel/time";

/** How long an answer is kept for a repeat of its request (days). */
const answerDays = 30;

/** Forgets answers to requests of more than thirty days ago; what was stored then stays, and is known by its own ids. */
export const forgetAnswers = defineCommand({
  name: "intake.forget-answers",
  permission: "archive.maintain",
  input: z.strictObject({}),
  async run({ ctx }) {
    const before = new Date(ctx.now().getTime() - answerDays * DAY_MS);
    await ctx.db.delete(intakeAnswers).where(lt(intakeAnswers.createdAt, before));
    return unchanged(null);
  },
});
