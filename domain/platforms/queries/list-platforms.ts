import { asc } from "drizzle-orm";
import { platforms } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { listPlatformsInput } from "../inputs";

/** One platform, with its name in both languages. */
export interface PlatformRow {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
  createdAt: Date;
  disabledAt: Date | null;
}

/** All platforms by code: there are few. */
export const listPlatforms = defineQuery({
  name: "platforms.list",
  permission: "platform.view",
  input: listPlatformsInput,
  run({ ctx }): Promise<PlatformRow[]> {
    return ctx.db.select().from(platforms).orderBy(asc(platforms.code));
  },
});
