import { eq, getTableColumns } from "drizzle-orm";
import { measures } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict, notFound } from "@/domain/kernel/errors";

/**
 * The measure as the caller saw it, locked for the transaction; without a version as it is. Throws not-found or conflict
 * `measure-changed`.
 */
export async function measureAt(ctx: Ctx, id: string, version?: number): Promise<typeof measures.$inferSelect> {
  const [row] = await ctx.db.select(getTableColumns(measures)).from(measures).where(eq(measures.id, id)).for("update");
  if (!row) throw notFound("measure");
  if (version !== undefined && row.version !== version)
    throw conflict("measure-changed", { number: row.number, state: row.state });
  return row;
}
