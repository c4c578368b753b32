import { eq } from "drizzle-orm";
import { apiKeys, platforms } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { notFound } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { createApiKeyInput } from "../inputs";
import { newKey } from "../internal/key-secret";

/** Makes a key of the platform interface; the answer holds it for the only time. Throws not-found. */
export const createApiKey = defineCommand({
  name: "platforms.create-api-key",
  permission: "platform.manage",
  input: createApiKeyInput,
  async run({ ctx, input }) {
    const [platform] = await ctx.db.select().from(platforms).where(eq(platforms.id, input.platformId));
    if (!platform || platform.disabledAt !== null) throw notFound("platform");
    const { key, prefix, secretHash } = newKey();
    const keyId = newId();
    const scopes = [...new Set(input.scopes)];
    await ctx.db.insert(apiKeys).values({
      id: keyId,
      platformId: platform.id,
      label: input.label,
      prefix,
      secretHash,
      scopes,
      createdBy: actorId(ctx.actor) ?? "system",
      createdAt: ctx.now(),
    });
    return changed({ keyId, key, prefix }, [
      {
        action: "api-key.created",
        subject: { kind: "api-key", id: keyId },
        context: { platformId: platform.id },
        detail: { prefix, scopes },
      },
    ]);
  },
});
