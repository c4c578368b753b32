"use server";

import { approveRetention } from "@/domain/archive/commands/approve-retention";
import { proposeRetention } from "@/domain/archive/commands/propose-retention";
import { rejectRetention } from "@/domain/archive/commands/reject-retention";
import { formAction } from "@/lib/form-action";

const proposalId = "00000000-0000-7000-8000-000000000000";
const revalidate = ["/settings/retention"];

/** Propose for how many days kinds of content are kept. */
export const proposeRetentionAction = formAction(proposeRetention, {
  // What holds anyway: posted as every role it proposes nothing.
  sample: { kinds: ["voice"], days: 200 },
  revalidate,
});

/** The second person puts proposed times in force. */
export const approveRetentionAction = formAction(approveRetention, { sample: { proposalId }, revalidate });

/** Do not agree to proposed times, or take them back. */
export const rejectRetentionAction = formAction(rejectRetention, { sample: { proposalId }, revalidate });
