import type { Database } from "@/db/client";
import type { WebhookReach } from "@/domain/outbox/rules/webhook-url";
import { env } from "@/lib/env";
import { isDemo } from "./is-demo";

/** What webhooks may reach here: this machine in a demo and in development, private networks where the operator says so. */
export async function webhookReach(db: Database): Promise<WebhookReach> {
  const allowed = env().QUNJIAN_WEBHOOKS_TO_PRIVATE === "1";
  const development = env().NODE_ENV === "development";
  return { loopback: allowed || development || (await isDemo(db)), private: allowed };
}
