"use server";

import { placeHold } from "@/domain/archive/commands/place-hold";
import { proposeHoldRelease } from "@/domain/archive/commands/propose-hold-release";
import { rejectHoldRelease } from "@/domain/archive/commands/reject-hold-release";
import { releaseHold } from "@/domain/archive/commands/release-hold";
import { reviewHold } from "@/domain/archive/commands/review-hold";
import { holdCase } from "@/domain/cases/commands/hold-case";
import { holdOrder } from "@/domain/oversight/commands/hold-order";
import { formAction } from "@/lib/form-action";

const sampleId = "00000000-0000-7000-8000-000000000000";
const terms = { reason: "样例理由，共十个字以上", reviewAt: "2026-12-20" };
const page = ({ id }: { id: string }) => `/retention/holds/${id}`;
const pages = (result: { id: string }) => [page(result), "/retention/holds"];

/** Hold a group, a person, a message or the results of a search. */
export const placeHoldAction = formAction(placeHold, {
  sample: { kind: "group", groupCode: "ZZZZ-ZZZZ", ...terms },
  redirect: page,
});

/** Hold what a case is about. */
export const holdCaseAction = formAction(holdCase, {
  sample: { caseNumber: "C-0000-00-0000", ...terms },
  redirect: page,
});

/** Hold what a regulator's order names. */
export const holdOrderAction = formAction(holdOrder, {
  sample: { documentNumber: "样例〔2026〕1 号", ...terms },
  redirect: page,
});

/** Say why a hold is still needed. */
export const reviewHoldAction = formAction(reviewHold, { sample: { holdId: sampleId, ...terms }, revalidate: pages });

/** The first of two people who release a hold. */
export const proposeHoldReleaseAction = formAction(proposeHoldRelease, {
  sample: { holdId: sampleId, reason: terms.reason },
  revalidate: pages,
});

/** The second of two people who release a hold. */
export const releaseHoldAction = formAction(releaseHold, { sample: { holdId: sampleId }, revalidate: pages });

/** Do not agree to a release, or take it back. */
export const rejectHoldReleaseAction = formAction(rejectHoldRelease, {
  sample: { holdId: sampleId, reason: terms.reason },
  revalidate: pages,
});
