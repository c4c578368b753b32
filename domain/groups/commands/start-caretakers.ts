import { and, asc, eq, getTableColumns, lte } from "drizzle-orm";
import { z } from "zod";
import { groups } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { HOUR_MS } from "@/domain/kernel/time";
import { successorHours } from "../vocabulary";
import { setGroupStatus } from "./set-group-status";

/** Groups put into care in one transaction; the job repeats while a full slice was due. */
const slice = 50;

/**
 * Puts groups for which nobody was named within 72 hours into the caretaker state: no new members, posting stays (credit
 * policy 4.5). A paused or rectifying group keeps that status; the gate goes by the time. A second run finds nothing.
 */
export const startCaretakers = defineCommand({
  name: "groups.start-caretakers",
  permission: "group.flag",
  input: z.strictObject({}),
  async run({ ctx }) {
    const since = new Date(ctx.now().getTime() - successorHours * HOUR_MS);
    const due = await ctx.db
      .select(getTableColumns(groups))
      .from(groups)
      .where(and(lte(groups.withoutManagerSince, since), eq(groups.status, "active")))
      .orderBy(asc(groups.withoutManagerSince), asc(groups.id))
      .limit(slice)
      .for("update", { skipLocked: true });
    const entries: AuditEntryInput[] = [];
    for (const group of due) {
      await setGroupStatus.execute(ctx, { groupId: group.id, status: "caretaker" });
      entries.push({
        action: "group.caretaker-started",
        subject: { kind: "group", id: group.id },
        detail: { withoutManagerSince: group.withoutManagerSince?.toISOString() ?? null },
      });
    }
    const result = { groupIds: due.map(({ id }) => id), more: due.length === slice };
    const [first, ...others] = entries;
    return first ? changed(result, [first, ...others]) : unchanged(result);
  },
});
