import { writeAudit } from "@/domain/audit/write-audit";
import type { Ctx } from "@/domain/kernel/ctx";
import { DomainError } from "@/domain/kernel/errors";
import type { KeyScope } from "@/domain/platforms/vocabulary";

/** Throws forbidden `key-lacks-scope`, logged, unless the platform's key may be used for this. */
export async function requireScope(ctx: Ctx, scope: KeyScope): Promise<void> {
  const { actor } = ctx;
  if (actor.kind === "platform" && (actor.scopes.includes(scope) || actor.scopes.includes("*"))) return;
  const subject = { kind: "query" as const, id: ctx.origin.path ?? "api" };
  const detail = { code: "forbidden", reason: "key-lacks-scope", scope };
  await ctx.db.transaction((tx) =>
    writeAudit({ ...ctx, db: tx }, "refused", [{ action: "api.refused", subject, detail }]),
  );
  throw new DomainError("forbidden", "key-lacks-scope", { scope });
}
