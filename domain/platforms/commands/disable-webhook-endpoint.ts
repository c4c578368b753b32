import { and, eq, isNull } from "drizzle-orm";
import { webhookEndpoints } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { notFound } from "@/domain/kernel/errors";
import { endpointInput } from "../inputs";

/** Stops calling an endpoint. What it has not acknowledged waits for another endpoint of the platform. Throws not-found. */
export const disableWebhookEndpoint = defineCommand({
  name: "platforms.disable-webhook-endpoint",
  permission: "platform.manage",
  input: endpointInput,
  async run({ ctx, input }) {
    const [endpoint] = await ctx.db.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, input.endpointId));
    if (!endpoint) throw notFound("webhook-endpoint");
    const disabled = await ctx.db
      .update(webhookEndpoints)
      .set({ disabledAt: ctx.now() })
      .where(and(eq(webhookEndpoints.id, endpoint.id), isNull(webhookEndpoints.disabledAt)))
      .returning({ id: webhookEndpoints.id });
    if (disabled.length === 0) return unchanged({ endpointId: endpoint.id });
    return changed({ endpointId: endpoint.id }, [
      {
        action: "webhook-endpoint.disabled",
        subject: { kind: "webhook-endpoint", id: endpoint.id },
        context: { platformId: endpoint.platformId },
      },
    ]);
  },
});
