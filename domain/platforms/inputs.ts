import { z } from "zod";
import { outboxStates } from "@/domain/outbox/vocabulary";
import { keyScopes } from "./vocabulary";

/** Short code in the interface: 2–32 small letters, digits, dashes. */
export const platformCode = z
  .string()
  .trim()
  .toLowerCase()
  .refine((code) => /^[a-z][a-z0-9-]{1,31}$/.test(code), { params: { rule: "platform-code" } });

const platformName = z.string().trim().min(1).max(60);

export const createPlatformInput = z.object({ code: platformCode, nameZh: platformName, nameEn: platformName });
export const renamePlatformInput = z.object({ platformId: z.uuid(), nameZh: platformName, nameEn: platformName });

export const createApiKeyInput = z.object({
  platformId: z.uuid(),
  label: z.string().trim().min(1).max(60),
  scopes: z.array(z.enum(keyScopes)).min(1).max(keyScopes.length),
});

export const revokeApiKeyInput = z.object({ keyId: z.uuid() });

export const listPlatformsInput = z.object({});
export const listApiKeysInput = z.object({ platformId: z.uuid().optional() });

export const addEndpointInput = z.object({ platformId: z.uuid(), url: z.string().trim().min(1).max(500) });
export const endpointInput = z.object({ endpointId: z.uuid() });
export const resendMessageInput = z.object({ messageId: z.uuid() });
export const listEndpointsInput = z.object({ platformId: z.uuid().optional() });
export const listOutboxInput = z.object({
  platformId: z.uuid().optional(),
  state: z.enum(outboxStates).optional(),
  cursor: z.string().max(200).optional(),
});
