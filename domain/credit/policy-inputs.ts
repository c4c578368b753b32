import { z } from "zod";

const draft = { draftId: z.uuid(), version: z.coerce.number().int().min(1) };
const words = (minimum: number, maximum: number) => z.string().trim().min(minimum).max(maximum);

/** A day in Beijing that stands for its beginning. */
const beijingDay = z.iso.date().transform((day) => new Date(`${day}T00:00:00+08:00`));

/** A new draft starts from the version in force. */
export const draftPolicyInput = z.strictObject({});

/** What the form of a draft holds; `numbers` nests by path, and each number is checked by its own bounds. */
export const changePolicyDraftInput = z.strictObject({
  ...draft,
  name: z
    .string()
    .trim()
    .regex(/^[A-Z]{1,8}-\d{1,4}$/),
  effectiveFrom: beijingDay,
  publicTextZh: words(10, 4000),
  publicTextEn: words(10, 4000),
  filingNumber: words(1, 80).nullable().default(null),
  numbers: z.record(z.string(), z.unknown()),
});

/** A draft in the version that the actor saw. */
export const policyDraftInput = z.strictObject(draft);

/** The same with the reason why it is sent back or given up. */
export const policyDraftReasonInput = z.strictObject({ ...draft, reason: words(10, 500) });

export const policyDraftIdInput = z.strictObject({ draftId: z.uuid() });
