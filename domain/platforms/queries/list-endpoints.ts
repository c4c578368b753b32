import { desc, eq, inArray, sql } from "drizzle-orm";
import { webhookDeliveries, webhookEndpoints } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { listEndpointsInput } from "../inputs";

/** One endpoint with how its newest call went. */
export interface EndpointRow {
  id: string;
  platformId: string;
  url: string;
  createdAt: Date;
  disabledAt: Date | null;
  last: { at: Date; status: number | null; failure: string | null } | null;
}

/** Endpoints of one platform or of all, newest first. */
export const listEndpoints = defineQuery({
  name: "platforms.list-endpoints",
  permission: "platform.manage",
  input: listEndpointsInput,
  async run({ ctx, input }): Promise<EndpointRow[]> {
    const { id, platformId, url, createdAt, disabledAt } = webhookEndpoints;
    const rows = await ctx.db
      .select({ id, platformId, url, createdAt, disabledAt })
      .from(webhookEndpoints)
      .where(input.platformId ? eq(platformId, input.platformId) : undefined)
      .orderBy(desc(id))
      .limit(200);
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    const newest = await ctx.db
      .selectDistinctOn([webhookDeliveries.endpointId])
      .from(webhookDeliveries)
      .where(inArray(webhookDeliveries.endpointId, ids))
      .orderBy(webhookDeliveries.endpointId, desc(webhookDeliveries.at), sql`${webhookDeliveries.id} desc`);
    const lastOf = new Map(newest.map(({ endpointId, at, status, failure }) => [endpointId, { at, status, failure }]));
    return rows.map((row) => ({ ...row, last: lastOf.get(row.id) ?? null }));
  },
});
