import { eq } from "drizzle-orm";
import { webhookEndpoints } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { notFound, refused } from "@/domain/kernel/errors";
import { endpointInput } from "../inputs";

/** Sends a message of topic endpoint.test to one endpoint. Throws not-found, refused (endpoint-disabled). */
export const sendTest = defineCommand({
  name: "platforms.send-test",
  permission: "platform.manage",
  input: endpointInput,
  async run({ ctx, input }) {
    const [endpoint] = await ctx.db.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, input.endpointId));
    if (!endpoint) throw notFound("webhook-endpoint");
    if (endpoint.disabledAt !== null) throw refused("endpoint-disabled");
    return changed(
      { endpointId: endpoint.id },
      [
        {
          action: "webhook-endpoint.tested",
          subject: { kind: "webhook-endpoint", id: endpoint.id },
          context: { platformId: endpoint.platformId },
        },
      ],
      [
        {
          platformId: endpoint.platformId,
          topic: "endpoint.test",
          subject: { kind: "endpoint", id: endpoint.id },
          payload: {},
        },
      ],
    );
  },
});
