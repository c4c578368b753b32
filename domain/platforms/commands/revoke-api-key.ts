import { and, eq, isNull } from "drizzle-orm";
import { apiKeys } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { notFound } from "@/domain/kernel/errors";
import { revokeApiKeyInput } from "../inputs";

/** Ends a key: the next request with it is refused. Throws not-found. */
export const revokeApiKey = defineCommand({
  name: "platforms.revoke-api-key",
  permission: "platform.manage",
  input: revokeApiKeyInput,
  async run({ ctx, input }) {
    const [key] = await ctx.db.select().from(apiKeys).where(eq(apiKeys.id, input.keyId));
    if (!key) throw notFound("api-key");
    const revoked = await ctx.db
      .update(apiKeys)
      .set({ revokedAt: ctx.now() })
      .where(and(eq(apiKeys.id, key.id), isNull(apiKeys.revokedAt)))
      .returning({ id: apiKeys.id });
    if (revoked.length === 0) return unchanged({ keyId: key.id });
    return changed({ keyId: key.id }, [
      {
        action: "api-key.revoked",
        subject: { kind: "api-key", id: key.id },
        context: { platformId: key.platformId },
        detail: { prefix: key.prefix },
      },
    ]);
  },
});
