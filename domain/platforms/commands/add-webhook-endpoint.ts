import { and, eq, isNull } from "drizzle-orm";
import { platforms, webhookEndpoints } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { invalid, notFound, refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { newEndpointSecret } from "@/domain/outbox/endpoint-secret";
import { webhookUrlProblem } from "@/domain/outbox/rules/webhook-url";
import { addEndpointInput } from "../inputs";
import { webhookReach } from "../queries/webhook-reach";

/**
 * Adds an address at which a platform receives webhooks; the answer holds the signing secret for the only time. What is
 * still waiting for the platform goes out to it. Throws not-found, invalid (address), refused (endpoint-exists).
 */
export const addWebhookEndpoint = defineCommand({
  name: "platforms.add-webhook-endpoint",
  permission: "platform.manage",
  input: addEndpointInput,
  async run({ ctx, input }) {
    const problem = webhookUrlProblem(input.url, await webhookReach(ctx.db));
    if (problem) throw invalid([{ field: "url", rule: `webhook-${problem}` }]);
    const url = new URL(input.url).href;
    const [platform] = await ctx.db.select().from(platforms).where(eq(platforms.id, input.platformId)).for("update");
    if (!platform || platform.disabledAt !== null) throw notFound("platform");
    const [same] = await ctx.db
      .select({ id: webhookEndpoints.id })
      .from(webhookEndpoints)
      .where(
        and(
          eq(webhookEndpoints.platformId, platform.id),
          eq(webhookEndpoints.url, url),
          isNull(webhookEndpoints.disabledAt),
        ),
      );
    if (same) throw refused("endpoint-exists");
    const endpointId = newId();
    const { secret, stored } = newEndpointSecret(endpointId);
    await ctx.db
      .insert(webhookEndpoints)
      .values({ id: endpointId, platformId: platform.id, url, secret: stored, createdAt: ctx.now() });
    return changed({ endpointId, secret, url }, [
      {
        action: "webhook-endpoint.added",
        subject: { kind: "webhook-endpoint", id: endpointId },
        context: { platformId: platform.id },
        detail: { host: new URL(url).host },
      },
    ]);
  },
});
