"use server";

import { approveMeasure } from "@/domain/measures/commands/approve-measure";
import { confirmRectification } from "@/domain/measures/commands/confirm-rectification";
import { liftMeasure } from "@/domain/measures/commands/lift-measure";
import { rejectMeasure } from "@/domain/measures/commands/reject-measure";
import { shortenMeasure } from "@/domain/measures/commands/shorten-measure";
import { suspendManagerDirectly } from "@/domain/measures/commands/suspend-manager-directly";
import { withdrawMeasure } from "@/domain/measures/commands/withdraw-measure";
import { formAction } from "@/lib/form-action";

const sampleId = "00000000-0000-7000-8000-000000000000";
const sampleReason = "样例理由，共十个字以上";
const pages = ["/measures"] as const;

/** A lead suspends a manager: at once up to 7 days, else proposed to the second person. Opens the measure. */
export const suspendManagerAction = formAction(suspendManagerDirectly, {
  sample: { personId: sampleId, ground: "imminent-harm", days: 3, reason: sampleReason },
  revalidate: pages,
  redirect: ({ number }) => `/measures/${number}`,
});

/** The second person approves a proposed suspension. */
export const approveMeasureAction = formAction(approveMeasure, {
  sample: { measureId: sampleId, version: 1 },
  revalidate: pages,
  doneText: "measures.done.approved",
});

/** The second person refuses a proposed suspension. */
export const rejectMeasureAction = formAction(rejectMeasure, {
  sample: { measureId: sampleId, version: 1, reason: sampleReason },
  revalidate: pages,
  doneText: "measures.done.rejected",
});

/** The proposer takes the own proposal back. */
export const withdrawMeasureAction = formAction(withdrawMeasure, {
  sample: { measureId: sampleId, version: 1 },
  revalidate: pages,
  doneText: "measures.done.withdrawn",
});

/** End a measure before its date. */
export const liftMeasureAction = formAction(liftMeasure, {
  sample: { measureId: sampleId, version: 1, reason: sampleReason },
  revalidate: pages,
  doneText: "measures.done.lifted",
});

/** Confirm that a group has done what its rectification asked for. */
export const confirmRectificationAction = formAction(confirmRectification, {
  sample: { measureId: sampleId, version: 1, reason: sampleReason },
  revalidate: pages,
  doneText: "measures.done.rectified",
});

/** Let a measure end earlier. */
export const shortenMeasureAction = formAction(shortenMeasure, {
  sample: { measureId: sampleId, version: 1, endsAt: "2026-12-01", reason: sampleReason },
  revalidate: pages,
  doneText: "measures.done.shortened",
});
