import { and, desc, eq, sql } from "drizzle-orm";
import { auditEntries } from "@/db/schema";
import { accountNames } from "@/domain/accounts/queries/account-names";
import type { Ctx } from "@/domain/kernel/ctx";
import type { RevealableField } from "../vocabulary";

/** Who saw a field last, and when. */
export interface LastReveal {
  who: string | null;
  role: string;
  at: Date;
}

/** The last time each field of a person was revealed; a field nobody saw is left out. */
export async function lastReveals(ctx: Ctx, personId: string): Promise<Partial<Record<RevealableField, LastReveal>>> {
  const field = sql<RevealableField>`${auditEntries.detail} ->> 'field'`;
  const rows = await ctx.db
    .selectDistinctOn([field], { field, by: auditEntries.actorId, role: auditEntries.actorRole, at: auditEntries.asOf })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.subjectKind, "person"),
        eq(auditEntries.subjectId, personId),
        eq(auditEntries.action, "person.field-revealed"),
      ),
    )
    .orderBy(field, desc(auditEntries.seq));
  const names = await accountNames(
    ctx,
    rows.map((row) => row.by),
  );
  return Object.fromEntries(
    rows.map(({ field, by, role, at }) => [field, { who: names.get(by ?? "")?.name ?? null, role, at }]),
  );
}
