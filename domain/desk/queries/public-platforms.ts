import { asc, isNull } from "drizzle-orm";
import { z } from "zod";
import { platforms } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";

/** Names of the platforms, for the public report page. */
export const publicPlatforms = defineQuery({
  name: "desk.public-platforms",
  permission: "public.read",
  input: z.strictObject({}),
  run: ({ ctx }) =>
    ctx.db
      .select({ code: platforms.code, nameZh: platforms.nameZh, nameEn: platforms.nameEn })
      .from(platforms)
      .where(isNull(platforms.disabledAt))
      .orderBy(asc(platforms.code)),
});
