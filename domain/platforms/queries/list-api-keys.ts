import { desc, eq } from "drizzle-orm";
import { apiKeys } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { listApiKeysInput } from "../inputs";

/** One API key without its secret. */
export interface ApiKeyRow {
  id: string;
  platformId: string;
  label: string;
  prefix: string;
  scopes: string[];
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/** Keys of one platform or of all, newest first. */
export const listApiKeys = defineQuery({
  name: "platforms.list-api-keys",
  permission: "platform.manage",
  input: listApiKeysInput,
  run({ ctx, input }): Promise<ApiKeyRow[]> {
    const { id, platformId, label, prefix, scopes, createdAt, lastUsedAt, revokedAt } = apiKeys;
    return ctx.db
      .select({ id, platformId, label, prefix, scopes, createdAt, lastUsedAt, revokedAt })
      .from(apiKeys)
      .where(input.platformId ? eq(platformId, input.platformId) : undefined)
      .orderBy(desc(id))
      .limit(500);
  },
});
