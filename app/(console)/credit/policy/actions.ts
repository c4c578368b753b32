"use server";

import { changePolicyDraft } from "@/domain/credit/commands/change-policy-draft";
import { draftPolicy } from "@/domain/credit/commands/draft-policy";
import { proposePolicy } from "@/domain/credit/commands/propose-policy";
import { publishPolicy } from "@/domain/credit/commands/publish-policy";
import { returnPolicy } from "@/domain/credit/commands/return-policy";
import { simulatePolicy } from "@/domain/credit/commands/simulate-policy";
import { withdrawPolicy } from "@/domain/credit/commands/withdraw-policy";
import { formAction } from "@/lib/form-action";

const sample = { draftId: "00000000-0000-7000-8000-000000000000", version: 1 };
const sampleReason = "样例理由，共十个字以上";
const paths = ({ id }: { id: string }) => [`/credit/policy/${id}`, "/credit/policy", "/rules"];

/** Begin a new version of the credit policy. */
export const draftPolicyAction = formAction(draftPolicy, {
  sample: {},
  redirect: ({ id }) => `/credit/policy/${id}`,
});

/** Save a draft. */
export const changePolicyDraftAction = formAction(changePolicyDraft, {
  sample: {
    ...sample,
    name: "CP-2",
    effectiveFrom: "2027-01-01",
    publicTextZh: "样例说明，共十个字以上",
    publicTextEn: "A sample of the public text",
    numbers: {},
  },
  revalidate: paths,
  doneText: "creditpolicy.saved",
});

/** Go on with a simulation; answers how far it is. */
export const simulatePolicyAction = formAction(simulatePolicy, {
  sample,
  data: ({ looked, people, done }) => ({ looked, people, done }),
});

/** Send a draft to compliance. */
export const proposePolicyAction = formAction(proposePolicy, { sample, revalidate: paths });

/** Publish a proposed version. */
export const publishPolicyAction = formAction(publishPolicy, { sample, revalidate: paths });

/** Send a proposed version back. */
export const returnPolicyAction = formAction(returnPolicy, {
  sample: { ...sample, reason: sampleReason },
  revalidate: paths,
});

/** Give a draft up. */
export const withdrawPolicyAction = formAction(withdrawPolicy, {
  sample: { ...sample, reason: sampleReason },
  revalidate: paths,
});
