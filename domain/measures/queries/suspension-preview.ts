import { eq } from "drizzle-orm";
import { people } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";
import { DAY_MS } from "@/domain/kernel/time";
import { suspensionPreviewInput } from "@/domain/measures/inputs";
import { appealWindowMs, approvalWindowMs } from "@/domain/measures/rules/appeal-window";
import { approvalNeeded, directSuspensionDays } from "@/domain/measures/rules/approval-needed";
import type { ApprovalReason } from "@/domain/measures/vocabulary";
import { standingsOf } from "@/domain/people/queries/standings-of";
import { startStanding } from "@/domain/people/vocabulary";
import { managementCover, runMeanwhile } from "./management-cover";

/** What a direct suspension would do, if it began now. */
export interface SuspensionPreview {
  personId: string;
  days: number;
  startsAt: Date;
  endsAt: Date;
  /** Latest end with a suspension that already runs. */
  effectiveUntil: Date;
  groups: { id: string; code: string; name: string; runBy: ReturnType<typeof runMeanwhile> }[];
  /** Names of groups that nobody could manage. */
  leftWithoutManager: string[];
  approval: { needed: boolean; reasons: ApprovalReason[]; lapsesAt: Date; withoutUpToDays: number };
  appealUntil: Date;
}

/** Every consequence of suspending a manager directly, before it is confirmed. Throws not-found. */
export const suspensionPreview = defineQuery({
  name: "measures.suspension-preview",
  permission: "measure.suspend-directly",
  input: suspensionPreviewInput,
  async run({ ctx, input: { personId, days } }): Promise<SuspensionPreview> {
    const [person] = await ctx.db
      .select({ id: people.id, minor: people.minor })
      .from(people)
      .where(eq(people.id, personId));
    if (!person) throw notFound("person");
    const startsAt = ctx.now();
    const endsAt = new Date(startsAt.getTime() + days * DAY_MS);
    const standing = (await standingsOf(ctx, [personId])).get(personId) ?? startStanding;
    const running = standing.managerSuspendedUntil?.getTime() ?? 0;
    const absent = new Set([personId]);
    const groups = (await managementCover(ctx, [personId])).map((group) => ({
      id: group.id,
      code: group.code,
      name: group.name,
      runBy: runMeanwhile(group, absent, startsAt),
    }));
    const reasons = approvalNeeded({
      kind: "suspend-manager",
      severity: null,
      category: null,
      days,
      direct: true,
      minor: person.minor,
    });
    return {
      personId,
      days,
      startsAt,
      endsAt,
      effectiveUntil: new Date(Math.max(endsAt.getTime(), running)),
      groups,
      leftWithoutManager: groups.filter((group) => group.runBy.length === 0).map((group) => group.name),
      approval: {
        needed: reasons.length > 0,
        reasons,
        lapsesAt: new Date(startsAt.getTime() + approvalWindowMs),
        withoutUpToDays: directSuspensionDays,
      },
      appealUntil: new Date(startsAt.getTime() + appealWindowMs),
    };
  },
});
