"use server";

import { addWebhookEndpoint } from "@/domain/platforms/commands/add-webhook-endpoint";
import { disableWebhookEndpoint } from "@/domain/platforms/commands/disable-webhook-endpoint";
import { resendMessage } from "@/domain/platforms/commands/resend-message";
import { sendTest } from "@/domain/platforms/commands/send-test";
import { formAction } from "@/lib/form-action";

const sampleId = "00000000-0000-7000-8000-000000000000";
const revalidate = ["/settings/webhooks"];

export const addEndpointAction = formAction(addWebhookEndpoint, {
  sample: { platformId: sampleId, url: "https://hooks.example.com/qunjian" },
  revalidate,
  data: ({ secret }) => ({ secret }),
});

export const disableEndpointAction = formAction(disableWebhookEndpoint, {
  sample: { endpointId: sampleId },
  revalidate,
});

export const sendTestAction = formAction(sendTest, {
  sample: { endpointId: sampleId },
  revalidate,
  doneText: "settings.webhooks.tested",
});

export const resendMessageAction = formAction(resendMessage, {
  sample: { messageId: sampleId },
  revalidate,
  doneText: "settings.webhooks.resent",
});
