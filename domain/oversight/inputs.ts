import { z } from "zod";
import { DAY_MS } from "@/domain/kernel/time";
import { dataClasses, jurisdictions } from "./vocabulary";

/** An instant, or a day in Beijing that stands for its beginning. */
const instant = z
  .union([z.iso.datetime({ offset: true }), z.iso.date().transform((day) => `${day}T00:00:00+08:00`)])
  .transform((text) => new Date(text));
/** An instant, or a day in Beijing that stands for its end. */
const instantAfter = z
  .union([
    z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
    z.iso.date().transform((day) => new Date(new Date(`${day}T00:00:00+08:00`).getTime() + DAY_MS)),
  ])
  .pipe(z.date());
/** A list, or one entry a line as a form posts it. */
const lines = <Item extends z.ZodType>(item: Item, minimum: number, maximum: number) =>
  z.preprocess(
    (given) =>
      typeof given === "string"
        ? given
            .split(/\n/)
            .map((line) => line.trim())
            .filter(Boolean)
        : given,
    z.array(item).min(minimum).max(maximum),
  );
const words = (maximum: number) => z.string().trim().min(1).max(maximum);

/** Registration of a regulator's written request. */
export const registerOrderInput = z
  .strictObject({
    documentNumber: words(80),
    organ: words(80),
    jurisdiction: z.enum(jurisdictions),
    ground: words(300),
    purpose: words(500),
    /** Two officers, as the document names them. */
    officers: lines(words(40), 2, 6),
    dataClasses: z.array(z.enum(dataClasses)).min(1),
    /** Group codes, as displayed. */
    groupCodes: lines(words(40), 1, 200),
    readerIds: z.array(z.uuid()).min(1).max(20),
    scopeFrom: instant,
    scopeUntil: instantAfter,
    validFrom: instant,
    validUntil: instantAfter,
  })
  .superRefine((order, ctx) => {
    // Spaces and widths of characters do not make another person.
    const officers = new Set(order.officers.map((name) => name.normalize("NFKC").replace(/\s/g, "").toLowerCase()));
    if (officers.size < order.officers.length) {
      ctx.addIssue({ code: "custom", path: ["officers"], params: { rule: "officer-twice" } });
    }
    const later = (from: Date, until: Date, field: string) => {
      if (until <= from) ctx.addIssue({ code: "custom", path: [field], params: { rule: "after-start" } });
    };
    later(order.scopeFrom, order.scopeUntil, "scopeUntil");
    later(order.validFrom, order.validUntil, "validUntil");
  });

export const orderIdInput = z.strictObject({ orderId: z.uuid() });

export const orderReasonInput = z.strictObject({ orderId: z.uuid(), reason: words(500).min(10) });

export const listOrdersInput = z.strictObject({ state: z.enum(["current", "all"]).default("current") });

export const pageInput = z.strictObject({ cursor: z.string().max(400).optional() });
