"use server";

import { createApiKey } from "@/domain/platforms/commands/create-api-key";
import { createPlatform } from "@/domain/platforms/commands/create-platform";
import { renamePlatform } from "@/domain/platforms/commands/rename-platform";
import { revokeApiKey } from "@/domain/platforms/commands/revoke-api-key";
import { formAction } from "@/lib/form-action";

const sampleId = "00000000-0000-7000-8000-000000000000";
const revalidate = ["/settings/platforms"];

export const createPlatformAction = formAction(createPlatform, {
  sample: { code: "sample-platform", nameZh: "样例", nameEn: "Sample" },
  revalidate,
});

export const renamePlatformAction = formAction(renamePlatform, {
  sample: { platformId: sampleId, nameZh: "样例", nameEn: "Sample" },
  revalidate,
});

export const createApiKeyAction = formAction(createApiKey, {
  sample: { platformId: sampleId, label: "样例", scopes: ["gate"] },
  revalidate,
  data: ({ key }) => ({ secret: key }),
});

export const revokeApiKeyAction = formAction(revokeApiKey, { sample: { keyId: sampleId }, revalidate });
