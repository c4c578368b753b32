import { inArray } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { can } from "@/domain/access/rules/can";
import { accountNames } from "@/domain/accounts/queries/account-names";
import { type EntryFilter, readEntries } from "@/domain/audit/queries/read-entries";
import { defineQuery } from "@/domain/command/define-query";
import { actorId, roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { decodeCursor, pageSize, toPage } from "@/domain/kernel/pagination";
import { auditLogInput } from "../audit-inputs";
import { type AuditLine, auditLines } from "../internal/audit-line";

export type { AuditLine };

/** A page of the log, and who may be chosen in its filter. */
export interface AuditLog {
  rows: AuditLine[];
  next: string | null;
  /** Whether the whole log is seen, or the own accesses only. */
  whole: boolean;
  actors: { id: string; name: string }[];
}

const dayMs = 86_400_000;
const startOfDay = (day: string) => new Date(`${day}T00:00:00+08:00`);

/** The audit log, newest first: the whole of it for those who account, the own accesses for everybody else. Views of the whole are logged. */
export const auditLog = defineQuery({
  name: "desk.audit-log",
  permission: "audit.view-own",
  input: auditLogInput,
  async run({ ctx, input }): Promise<AuditLog> {
    const whole = can(roleOf(ctx.actor), "audit.view");
    const beforeSeq = input.cursor ? Number(decodeCursor(input.cursor, 1)[0]) : undefined;
    const filter: EntryFilter = {
      action: input.action,
      outcome: input.outcome,
      actorId: whole ? input.actorId : (actorId(ctx.actor) ?? "nobody"),
      subjectKind: input.subjectKind,
      subjectId: input.subjectId,
      from: input.from ? startOfDay(input.from) : undefined,
      until: input.until ? new Date(startOfDay(input.until).getTime() + dayMs) : undefined,
      beforeSeq: Number.isSafeInteger(beforeSeq) ? beforeSeq : undefined,
    };
    const page = toPage(await readEntries(ctx.db, filter, pageSize + 1), pageSize, (row) => [row.seq]);
    return {
      rows: await auditLines(ctx, page.rows),
      next: page.next,
      whole,
      actors: whole ? await actorsOf(ctx) : [],
    };
  },
  logged({ input, result }) {
    if (!result.whole) return [];
    const { cursor: _cursor, ...filters } = input;
    const used = Object.entries(filters).flatMap(([name, value]) => (value ? [name] : []));
    return [
      {
        action: "audit.viewed",
        subject: { kind: "query", id: "desk.audit-log" },
        detail: { filters: used, entries: result.rows.length },
      },
    ];
  },
});

async function actorsOf(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  const rows = await ctx.db
    .select({ id: accounts.id })
    .from(accounts)
    .where(inArray(accounts.kind, ["staff", "regulator"]))
    .limit(500);
  const names = await accountNames(
    ctx,
    rows.map(({ id }) => id),
  );
  return [...names]
    .flatMap(([id, { name }]) => (name ? [{ id, name }] : []))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
