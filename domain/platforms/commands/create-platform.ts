import { platforms } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { createPlatformInput } from "../inputs";

/** Registers a chat service of the provider. Throws refused (platform-code-taken). */
export const createPlatform = defineCommand({
  name: "platforms.create",
  permission: "platform.manage",
  input: createPlatformInput,
  async run({ ctx, input }) {
    const platformId = newId();
    const made = await ctx.db
      .insert(platforms)
      .values({ id: platformId, ...input, createdAt: ctx.now() })
      .onConflictDoNothing()
      .returning({ id: platforms.id });
    if (made.length === 0) throw refused("platform-code-taken");
    return changed({ platformId }, [
      {
        action: "platform.created",
        subject: { kind: "platform", id: platformId },
        context: { platformId },
        detail: { code: input.code, nameZh: input.nameZh, nameEn: input.nameEn },
      },
    ]);
  },
});
