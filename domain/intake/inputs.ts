import { z } from "zod";
import type { ReadItem } from "./rules/faithful-json";
import { eventTypes, maxItems } from "./vocabulary";

/** A batch of items, judged one by one: a bad one does not stop the rest. */
export const takeEventsInput = z.object({
  /** For jobs; a platform's own is known. */
  platformId: z.uuid().optional(),
  source: z.enum(["api", "import", "demo"]),
  /** Types taken here; the first one where an item names none. */
  types: z.array(z.enum(eventTypes)).min(1),
  items: z.array(z.custom<ReadItem>()).min(1).max(maxItems),
  /** The platform's own key for this request: the same key with the same body gets the same answer. */
  idempotencyKey: z.string().min(1).max(255).optional(),
  /** Hexadecimal SHA-256 of the request's body; goes with the key. */
  requestSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
