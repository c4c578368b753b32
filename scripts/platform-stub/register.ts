import { database } from "@/db/client";
import { platforms } from "@/db/schema";
import { makeCtx } from "@/domain/kernel/ctx";
import { addWebhookEndpoint } from "@/domain/platforms/commands/add-webhook-endpoint";
import { disableWebhookEndpoint } from "@/domain/platforms/commands/disable-webhook-endpoint";
import { isDemo } from "@/domain/platforms/queries/is-demo";
import { listEndpoints } from "@/domain/platforms/queries/list-endpoints";

/**
 * Registers the stub with every platform of a demo, each under a path of its own, in place of where it was registered
 * before. Answers the secrets by path; null when the database is no demo.
 */
export async function registerStub(port: number): Promise<Map<string, string> | null> {
  const db = database();
  if (!(await isDemo(db))) return null;
  const ctx = makeCtx(
    db,
    { kind: "system", name: "cli.platform-stub" },
    { origin: { surface: "cli", ip: null, path: "platform-stub" } },
  );
  const before = await listEndpoints.ask(ctx, {});
  const secrets = new Map<string, string>();
  for (const platform of await db.select().from(platforms)) {
    const url = `http://localhost:${port}/${platform.code}`;
    for (const endpoint of before) {
      if (endpoint.platformId !== platform.id || endpoint.url !== url || endpoint.disabledAt) continue;
      await disableWebhookEndpoint.execute(ctx, { endpointId: endpoint.id });
    }
    const { secret } = await addWebhookEndpoint.execute(ctx, { platformId: platform.id, url });
    secrets.set(`/${platform.code}`, secret);
  }
  return secrets;
}
