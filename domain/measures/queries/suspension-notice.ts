import { defineQuery } from "@/domain/command/define-query";
import { DAY_MS } from "@/domain/kernel/time";
import { suspensionNoticeInput } from "@/domain/measures/inputs";
import { directSuspensionNotice } from "@/domain/measures/internal/direct-suspension";
import type { SuspensionNotice } from "@/domain/measures/notice-facts";
import { appealWindowMs } from "@/domain/measures/rules/appeal-window";
import { managementCover } from "./management-cover";

/** The notice that a direct suspension would give, as filled in so far: for its text in full before it is confirmed. */
export const suspensionNotice = defineQuery({
  name: "measures.suspension-notice",
  permission: "measure.suspend-directly",
  input: suspensionNoticeInput,
  async run({ ctx, input: { personId, ground, days, startsAt: planned } }): Promise<SuspensionNotice> {
    const now = ctx.now();
    const later = planned ? new Date(planned) : now;
    const startsAt = later > now ? later : now;
    return directSuspensionNotice({
      ...{ personId, ground, days, startsAt },
      number: null,
      endsAt: new Date(startsAt.getTime() + days * DAY_MS),
      appealUntil: new Date(now.getTime() + appealWindowMs),
      groups: await managementCover(ctx, [personId]),
    });
  },
});
