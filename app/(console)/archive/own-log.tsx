import { getTranslations } from "next-intl/server";
import { SearchLog } from "@/components/archive/search-log";
import type { KeptBasis } from "@/domain/archive/kept-search";
import { SEARCH_KEPT_MS } from "@/domain/archive/vocabulary";
import { ownSearchLog } from "@/domain/desk/queries/own-search-log";
import type { Ctx } from "@/domain/kernel/ctx";
import { HOUR_MS } from "@/domain/kernel/time";
import type { RunningSearch } from "@/lib/run-once";

/** The reader's own last reads for the basis, the search under way among them. */
export async function OwnLog({
  ctx,
  basis,
  after,
}: {
  ctx: Ctx;
  basis: KeptBasis | null;
  /** The search whose entry is to be there. */
  after: RunningSearch | null;
}) {
  await after?.total.catch(() => null);
  const [log, t] = await Promise.all([
    ownSearchLog.ask(ctx, basis?.kind === "case" ? { caseId: basis.id } : {}),
    getTranslations("archive.log"),
  ]);
  const now = ctx.now();
  const kept = (at: Date) => now.getTime() - at.getTime() < SEARCH_KEPT_MS - HOUR_MS;
  return (
    <SearchLog
      now={now}
      note={basis?.kind === "case" ? t("noteCase") : t("notePurpose")}
      rows={log.map((row) => ({ ...row, href: row.searchId && kept(row.at) ? `/archive?s=${row.searchId}` : null }))}
    />
  );
}
