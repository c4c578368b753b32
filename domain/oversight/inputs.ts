import { z } from "zod";
import { dataClasses, jurisdictions } from "./vocabulary";

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
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
    officers: z.array(words(40)).min(2).max(6),
    dataClasses: z.array(z.enum(dataClasses)).min(1),
    groupIds: z.array(z.uuid()).min(1).max(200),
    readerIds: z.array(z.uuid()).min(1).max(20),
    scopeFrom: instant,
    scopeUntil: instant,
    validFrom: instant,
    validUntil: instant,
  })
  .superRefine((order, ctx) => {
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
