import { z } from "zod";
import {
  MESSAGE_KINDS,
  RETENTION_CEILING_DAYS,
  RETENTION_FLOOR_DAYS,
  RETENTION_LONGEST_DAYS,
} from "@/domain/archive/vocabulary";

/** Days for some kinds of content; above the ceiling with a written reason. The database refuses less than the floor too. */
export const proposeRetentionInput = z
  .strictObject({
    kinds: z.array(z.enum(MESSAGE_KINDS)).min(1).max(MESSAGE_KINDS.length),
    days: z.coerce.number().int().min(RETENTION_FLOOR_DAYS).max(RETENTION_LONGEST_DAYS),
    reason: z.string().trim().max(1_000).default(""),
  })
  .superRefine(({ days, reason }, ctx) => {
    if (days > RETENTION_CEILING_DAYS && reason.length < 10)
      ctx.addIssue({
        code: "custom",
        path: ["reason"],
        params: { rule: "reason-above-ceiling", facts: { days: RETENTION_CEILING_DAYS } },
      });
  });

export const retentionProposalInput = z.strictObject({ proposalId: z.uuid() });
