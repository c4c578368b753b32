"use server";

import { askFurtherReview } from "@/domain/appeals/commands/ask-further-review";
import { submitAppeal } from "@/domain/appeals/commands/submit-appeal";
import { withdrawAppeal } from "@/domain/appeals/commands/withdraw-appeal";
import { formAction } from "@/lib/form-action";

const sampleArguments = [{ disputes: "facts", words: "样例理由" }] as const;
const pages = ["/my/appeals", "/my/standing"];

/** The person appeals against an own notice. */
export const submitAppealAction = formAction(submitAppeal, {
  sample: { notice: "N-2026-11-0001", arguments: [...sampleArguments], files: [] },
  revalidate: pages,
  redirect: ({ number }) => `/my/appeals/${number}`,
});

/** The person asks for the further review of an answer. */
export const askFurtherReviewAction = formAction(askFurtherReview, {
  sample: { appeal: "A-2026-11-0001", arguments: [...sampleArguments], files: [] },
  revalidate: pages,
  redirect: ({ number }) => `/my/appeals/${number}`,
});

/** The person takes the own appeal back. */
export const withdrawAppealAction = formAction(withdrawAppeal, {
  sample: { appealId: "00000000-0000-7000-8000-000000000000", version: 1 },
  revalidate: ({ number }) => [...pages, `/my/appeals/${number}`],
  doneText: "appeals.own.doneWithdrawn",
});
