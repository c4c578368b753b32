"use server";

import { approveIdentity } from "@/domain/people/commands/approve-identity";
import { rejectIdentity } from "@/domain/people/commands/reject-identity";
import { revealField } from "@/domain/people/commands/reveal-field";
import { startPeopleSearch } from "@/domain/people/commands/start-people-search";
import { formAction } from "@/lib/form-action";

const sampleId = "00000000-0000-7000-8000-000000000000";

/** Keep the terms of a search on the server and show its result. */
export const startPeopleSearchAction = formAction(startPeopleSearch, {
  sample: { terms: "样例" },
  redirect: ({ searchId, filters }) => `/people?${new URLSearchParams({ ...filters, search: searchId })}`,
});

/** Show one field of one person for 60 seconds. */
export const revealFieldAction = formAction(revealField, {
  sample: { personId: sampleId, field: "mobile", purpose: "answer-request", reason: "样例理由，共十个字以上" },
  data: ({ value, seconds, left }) => ({ value, seconds, left }),
});

/** Accept a submission. */
export const approveIdentityAction = formAction(approveIdentity, {
  sample: { submissionId: sampleId, version: 1 },
  revalidate: ({ submissionId }) => [`/people/verification/${submissionId}`, "/people/verification"],
});

/** Refuse a submission, with a ground and a reason. */
export const rejectIdentityAction = formAction(rejectIdentity, {
  sample: { submissionId: sampleId, version: 1, reasonCode: "other", reason: "样例理由" },
  revalidate: ({ submissionId }) => [`/people/verification/${submissionId}`, "/people/verification"],
});
