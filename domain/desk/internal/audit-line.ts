import { inArray } from "drizzle-orm";
import { apiKeys, platforms } from "@/db/schema";
import { accountNames } from "@/domain/accounts/queries/account-names";
import type { AuditEntryRow } from "@/domain/audit/queries/read-entries";
import type { AuditOutcome, SubjectKind } from "@/domain/audit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { isId } from "@/domain/kernel/ids";

/** One entry as a list shows it. */
export interface AuditLine {
  seq: number;
  recordedAt: Date;
  asOf: Date;
  demo: boolean;
  outcome: AuditOutcome;
  action: string;
  actorKind: string;
  actorRole: string;
  actorId: string | null;
  /** Staff and regulators by name, platforms by their names; null for persons and nobody. */
  actorName: { zh: string; en: string } | null;
  subjectKind: SubjectKind;
  subjectId: string;
  /** Name of the staff or regulator account that it was done to, or whose session it was. */
  subjectName: string | null;
  surface: string;
}

/** Entries with the names of who acted. */
export async function auditLines(ctx: Ctx, rows: readonly AuditEntryRow[]): Promise<AuditLine[]> {
  const ids = rows.flatMap((row) => [row.actorId, accountOf(row)]);
  const [names, keys] = await Promise.all([
    accountNames(ctx, ids),
    platformNames(
      ctx,
      rows.flatMap(({ actorKind, actorId }) => (actorKind === "platform" && actorId && isId(actorId) ? [actorId] : [])),
    ),
  ]);
  return rows.map((row) => {
    const name = row.actorId ? names.get(row.actorId)?.name : null;
    return {
      seq: row.seq,
      recordedAt: row.recordedAt,
      asOf: row.asOf,
      demo: row.demo,
      outcome: row.outcome,
      action: row.action,
      actorKind: row.actorKind,
      actorRole: row.actorRole,
      actorId: row.actorId,
      actorName: name ? { zh: name, en: name } : (keys.get(row.actorId ?? "") ?? null),
      subjectKind: row.subjectKind,
      subjectId: row.subjectId,
      subjectName: names.get(accountOf(row) ?? "")?.name ?? null,
      surface: row.surface,
    };
  });
}

function accountOf(row: AuditEntryRow): string | null {
  if (row.subjectKind === "account") return row.subjectId;
  return row.subjectKind === "session" ? (row.context.accountId ?? null) : null;
}

async function platformNames(ctx: Ctx, keyIds: string[]): Promise<Map<string, { zh: string; en: string }>> {
  if (keyIds.length === 0) return new Map();
  const keys = await ctx.db
    .select({ id: apiKeys.id, platformId: apiKeys.platformId })
    .from(apiKeys)
    .where(inArray(apiKeys.id, [...new Set(keyIds)]));
  const known = await ctx.db.select().from(platforms);
  return new Map(
    keys.flatMap(({ id, platformId }) => {
      const platform = known.find((candidate) => candidate.id === platformId);
      return platform ? [[id, { zh: platform.nameZh, en: platform.nameEn }] as const] : [];
    }),
  );
}
