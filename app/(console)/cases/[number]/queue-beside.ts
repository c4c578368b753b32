import { can } from "@/domain/access/rules/can";
import type { QueueFilter } from "@/domain/cases/inputs";
import { listQueue, type QueueRow } from "@/domain/cases/queries/list-queue";
import { type QueueCounts, queueCounts } from "@/domain/cases/queries/queue-counts";
import { roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { caseAddress } from "../search-params";

/** The queue beside a case, and where “next” leads; null for those who read cases but have no queue. */
export async function queueBeside(
  ctx: Ctx,
  number: string,
  filter: QueueFilter,
): Promise<{ rows: QueueRow[]; counts: QueueCounts; nextHref: string } | null> {
  if (!can(roleOf(ctx.actor), "case.view-queue")) return null;
  const [page, counts] = await Promise.all([listQueue.ask(ctx, { filter }), queueCounts.ask(ctx, {})]);
  const at = page.rows.findIndex((row) => row.number === number);
  const behind = [...page.rows.slice(at + 1), ...page.rows.slice(0, Math.max(0, at))];
  const next = behind.find((row) => row.state !== "waiting" && (row.claim === null || row.claim.mine));
  return { rows: page.rows, counts, nextHref: next ? caseAddress(next.number, { queue: filter }) : "/cases" };
}
