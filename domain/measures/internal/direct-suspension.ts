import type { SuspensionNotice } from "@/domain/measures/notice-facts";
import { type ManagedGroup, runMeanwhile } from "@/domain/measures/queries/management-cover";

/** The notice of a suspension by a lead, from its facts: the same in the preview and when it is given. */
export function directSuspensionNotice(given: {
  personId: string;
  /** Null in a preview. */
  number: string | null;
  ground: string;
  days: number;
  startsAt: Date;
  endsAt: Date;
  appealUntil: Date;
  groups: readonly ManagedGroup[];
}): SuspensionNotice {
  const { personId, number, ground, days, startsAt, endsAt, appealUntil, groups } = given;
  const absent = new Set([personId]);
  return {
    kind: "suspension",
    suspension: {
      measureNumber: number,
      trigger: { kind: "direct", ground },
      baseDays: days,
      earlier: 0,
      proposedDays: days,
      days,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      groups: groups.map((group) => ({
        group: { id: group.id, code: group.code, name: group.name },
        othersManage: runMeanwhile(group, absent, startsAt).length > 0,
      })),
    },
    appealUntil: appealUntil.toISOString(),
  };
}
