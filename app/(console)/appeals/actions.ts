"use server";

import { acknowledgeAppeal } from "@/domain/appeals/commands/acknowledge-appeal";
import { assignAppeal } from "@/domain/appeals/commands/assign-appeal";
import { claimAppeal } from "@/domain/appeals/commands/claim-appeal";
import { decideAppeal } from "@/domain/appeals/commands/decide-appeal";
import { extendAppeal } from "@/domain/appeals/commands/extend-appeal";
import { releaseAppeal } from "@/domain/appeals/commands/release-appeal";
import { formAction } from "@/lib/form-action";

const sampleId = "00000000-0000-7000-8000-000000000000";
const seen = { appealId: sampleId, version: 1 };
const pages = ["/appeals", "/appeals/[number]"];

/** A reviewer takes an appeal. */
export const claimAppealAction = formAction(claimAppeal, {
  sample: { appealId: sampleId },
  revalidate: pages,
  doneText: "appeals.page.doneClaimed",
});

/** Its reviewer puts an appeal back. */
export const releaseAppealAction = formAction(releaseAppeal, {
  sample: seen,
  revalidate: pages,
  doneText: "appeals.page.doneReleased",
});

/** Tell the person that the appeal has arrived. */
export const acknowledgeAppealAction = formAction(acknowledgeAppeal, {
  sample: seen,
  revalidate: pages,
  doneText: "appeals.page.doneAcknowledged",
});

/** A lead gives an appeal to a reviewer. */
export const assignAppealAction = formAction(assignAppeal, {
  sample: { ...seen, accountId: sampleId },
  revalidate: pages,
  doneText: "appeals.page.doneAssigned",
});

/** Take 15 days longer to answer. */
export const extendAppealAction = formAction(extendAppeal, {
  sample: { ...seen, reason: "样例理由，共十个字以上" },
  revalidate: pages,
  doneText: "appeals.page.doneExtended",
});

/** Answer an appeal as its preview showed. */
export const decideAppealAction = formAction(decideAppeal, {
  sample: { ...seen, findings: [], measures: [], answers: [], reason: "样例理由", seen: "0".repeat(16) },
  revalidate: pages,
  doneText: "appeals.page.done",
});
