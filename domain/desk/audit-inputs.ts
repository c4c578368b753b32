import { z } from "zod";
import { auditOutcomes, subjectKinds } from "@/domain/audit/vocabulary";

/** A day of the calendar in Shanghai, as date fields send it. */
const day = z
  .string()
  .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00+08:00`)), {
    params: { rule: "date" },
  });

export const auditLogInput = z.object({
  action: z.string().max(80).optional(),
  outcome: z.enum(auditOutcomes).optional(),
  actorId: z.string().max(80).optional(),
  subjectKind: z.enum(subjectKinds).optional(),
  subjectId: z.string().trim().max(80).optional(),
  /** First and last day, both included. */
  from: day.optional(),
  until: day.optional(),
  cursor: z.string().max(200).optional(),
});

export const auditEntryInput = z.object({
  seq: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  /** Also the free text, which is logged by itself. */
  withNote: z.boolean().default(false),
});
