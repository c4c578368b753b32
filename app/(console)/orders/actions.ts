"use server";

import { approveOrder } from "@/domain/oversight/commands/approve-order";
import { registerOrder } from "@/domain/oversight/commands/register-order";
import { rejectOrder } from "@/domain/oversight/commands/reject-order";
import { withdrawOrder } from "@/domain/oversight/commands/withdraw-order";
import { formAction } from "@/lib/form-action";

const sampleId = "00000000-0000-7000-8000-000000000000";
const sampleReason = "样例理由，共十个字以上";

/** Register a regulator's written request. */
export const registerOrderAction = formAction(registerOrder, {
  sample: {
    documentNumber: "样例〔2026〕1 号",
    organ: "样例网信办",
    jurisdiction: "city",
    ground: "《互联网群组信息服务管理规定》",
    purpose: "样例",
    officers: ["甲", "乙"],
    dataClasses: ["cases"],
    groupCodes: ["ZZZZ-ZZZZ"],
    readerIds: [sampleId],
    scopeFrom: "2026-10-01",
    scopeUntil: "2026-11-01",
    validFrom: "2026-11-01",
    validUntil: "2026-11-20",
  },
  redirect: ({ id }) => `/orders/${id}`,
});

/** A second compliance officer approves an order. */
export const approveOrderAction = formAction(approveOrder, {
  sample: { orderId: sampleId },
  revalidate: ({ id }) => [`/orders/${id}`, "/orders"],
});

/** A second compliance officer refuses an order. */
export const rejectOrderAction = formAction(rejectOrder, {
  sample: { orderId: sampleId, reason: sampleReason },
  revalidate: ({ id }) => [`/orders/${id}`, "/orders"],
});

/** End an order before its date. */
export const withdrawOrderAction = formAction(withdrawOrder, {
  sample: { orderId: sampleId, reason: sampleReason },
  revalidate: ({ id }) => [`/orders/${id}`, "/orders"],
});
