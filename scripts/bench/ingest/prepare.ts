import { database } from "@/db/client";
import { makePartitions } from "@/domain/archive/commands/make-partitions";
import { makeCtx } from "@/domain/kernel/ctx";
import { createApiKey } from "@/domain/platforms/commands/create-api-key";
import { createPlatform } from "@/domain/platforms/commands/create-platform";
import { crowdEvents, largeCrowd } from "@/scripts/seed/crowd";
import { type Post, postTo } from "./post";

const itemsAtOnce = 2_500;

/** Makes a platform with its people and groups, which come over HTTP too. Answers what sends for it. */
export async function prepare(address: string): Promise<Post> {
  const ctx = makeCtx(database(), { kind: "system", name: "bench" });
  await makePartitions.execute(ctx, {});
  const { platformId } = await createPlatform.execute(ctx, { code: "bench", nameZh: "测量", nameEn: "Bench" });
  const { key } = await createApiKey.execute(ctx, { platformId, label: "bench", scopes: ["ingest"] });
  const post = postTo(address, key);
  const events = [...crowdEvents(1, largeCrowd)];
  for (const [type, path] of [
    ["person", "people"],
    ["group", "groups"],
  ]) {
    const items = events.filter((event) => event.type === type);
    for (let from = 0; from < items.length; from += itemsAtOnce) {
      const { status, text } = await post("PUT", path as string, JSON.stringify(items.slice(from, from + itemsAtOnce)));
      if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
    }
  }
  return post;
}
