import { eq } from "drizzle-orm";
import { platforms } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { notFound } from "@/domain/kernel/errors";
import { renamePlatformInput } from "../inputs";

/** Gives a platform other names; its code stays. Throws not-found. */
export const renamePlatform = defineCommand({
  name: "platforms.rename",
  permission: "platform.manage",
  input: renamePlatformInput,
  async run({ ctx, input }) {
    const { platformId, nameZh, nameEn } = input;
    const [before] = await ctx.db.select().from(platforms).where(eq(platforms.id, platformId)).for("update");
    if (!before) throw notFound("platform");
    if (before.nameZh === nameZh && before.nameEn === nameEn) return unchanged({ platformId });
    await ctx.db.update(platforms).set({ nameZh, nameEn }).where(eq(platforms.id, platformId));
    return changed({ platformId }, [
      {
        action: "platform.renamed",
        subject: { kind: "platform", id: platformId },
        context: { platformId },
        changes: { nameZh: { from: before.nameZh, to: nameZh }, nameEn: { from: before.nameEn, to: nameEn } },
      },
    ]);
  },
});
