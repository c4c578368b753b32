import { and, eq, gte, inArray, isNull } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { webhookDeliveries, webhookEndpoints } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { openEndpointSecret } from "../endpoint-secret";
import { type ClaimedMessage, claimMessage } from "../internal/claim-message";
import { postWebhook } from "../internal/post-webhook";
import { recordAttempt } from "../internal/record-attempt";
import type { WebhookReach } from "../rules/webhook-url";
import type { OutboxState } from "../vocabulary";

/** How many messages were tried and what became of them. */
export type DeliveryTally = Record<OutboxState, number>;

/** Messages of different subjects that are under way at once. */
const lanes = 4;

/**
 * Delivers everything that is due, signed as Standard Webhooks demand (webhook-id is the same at every try, so that a
 * receiver can drop what it has). A message is acknowledged when every endpoint of its platform answered 2xx.
 */
export async function deliverDue(ctx: Ctx, reach: WebhookReach): Promise<DeliveryTally> {
  const tally: DeliveryTally = { pending: 0, acknowledged: 0, failed: 0 };
  const lane = async () => {
    for (let message = await claimMessage(ctx); message; message = await claimMessage(ctx)) {
      tally[await deliver(ctx, message, reach)]++;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return tally;
}

async function deliver(ctx: Ctx, message: ClaimedMessage, reach: WebhookReach): Promise<OutboxState> {
  const body = bodyOf(message);
  const endpoints = await endpointsOf(ctx, message);
  const calls = endpoints.map(async (endpoint) => {
    const at = ctx.now();
    const secret = openEndpointSecret(endpoint.id, endpoint.secret);
    const headers = {
      "content-type": "application/json; charset=utf-8",
      "user-agent": "Qunjian-Webhooks/1",
      "webhook-id": message.id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": new Webhook(secret).sign(message.id, at, body),
    };
    return { endpointId: endpoint.id, posted: await postWebhook(endpoint.url, headers, body, reach) };
  });
  return recordAttempt(ctx, message, await Promise.all(calls));
}

/** What is sent: type, instant of the fact, and the data with its subject's version. */
function bodyOf(message: ClaimedMessage): string {
  return JSON.stringify({
    type: message.topic,
    timestamp: message.createdAt.toISOString(),
    data: {
      ...message.payload,
      subject: { kind: message.subjectKind, id: message.subjectId },
      version: message.version,
    },
  });
}

/** The endpoints that have not acknowledged it yet; a test goes to its own endpoint alone. */
async function endpointsOf(ctx: Ctx, message: ClaimedMessage) {
  const own = message.subjectKind === "endpoint" ? eq(webhookEndpoints.id, message.subjectId) : undefined;
  const endpoints = await ctx.db
    .select()
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.platformId, message.platformId), isNull(webhookEndpoints.disabledAt), own));
  if (endpoints.length === 0) return [];
  const done = await ctx.db
    .select({ endpointId: webhookDeliveries.endpointId })
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.messageId, message.id),
        eq(webhookDeliveries.acknowledged, true),
        message.resentAt ? gte(webhookDeliveries.at, message.resentAt) : undefined,
        inArray(
          webhookDeliveries.endpointId,
          endpoints.map(({ id }) => id),
        ),
      ),
    );
  return endpoints.filter(({ id }) => !done.some(({ endpointId }) => endpointId === id));
}
