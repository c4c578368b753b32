import { z } from "zod";
import { storedMessageId } from "@/domain/archive/inputs";
import { DAY_MS } from "@/domain/kernel/time";

const code = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .transform((text) => text.toUpperCase());
const words = z.string().trim().min(10).max(1_000);
const blank = z.literal("").transform(() => undefined);
/** A day in Beijing, as its beginning. */
const day = z.iso.date().transform((text) => new Date(`${text}T00:00:00+08:00`));
/** A day in Beijing, as its end. */
const dayEnd = z.iso.date().transform((text) => new Date(Date.parse(`${text}T00:00:00+08:00`) + DAY_MS));

/** Why something is held and when that is looked at again: what every hold needs. */
export const holdTerms = { reason: words, reviewAt: dayEnd };

const window = { from: day.optional().or(blank), until: dayEnd.optional().or(blank) };

/** A hold by group, person, message or a search of the own; by case and order see those rooms. */
export const placeHoldInput = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("group"), groupCode: code, ...window, ...holdTerms }),
    z.strictObject({
      kind: z.literal("person"),
      personCode: code,
      groupCode: code.optional().or(blank),
      ...window,
      ...holdTerms,
    }),
    z.strictObject({
      kind: z.literal("message"),
      groupCode: code,
      messageId: storedMessageId,
      ...holdTerms,
    }),
    z.strictObject({ kind: z.literal("search"), search: z.uuid(), ...holdTerms }),
  ])
  .superRefine((hold, ctx) => {
    if ("from" in hold && hold.from && hold.until && hold.until <= hold.from)
      ctx.addIssue({ code: "custom", path: ["until"], params: { rule: "after-start" } });
  });

export const holdIdInput = z.strictObject({ holdId: z.uuid() });
export const holdWordsInput = z.strictObject({ holdId: z.uuid(), reason: words });
export const reviewHoldInput = z.strictObject({ holdId: z.uuid(), reason: words, reviewAt: dayEnd });
export const listHoldsInput = z.strictObject({
  state: z.enum(["current", "due", "released"]).default("current"),
  cursor: z.string().max(400).optional(),
});
