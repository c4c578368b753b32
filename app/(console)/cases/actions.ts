"use server";

import { addNote } from "@/domain/cases/commands/add-note";
import { approveDecision } from "@/domain/cases/commands/approve-decision";
import { approveDecisionLegally } from "@/domain/cases/commands/approve-decision-legally";
import { changeCategory } from "@/domain/cases/commands/change-category";
import { claimCase } from "@/domain/cases/commands/claim-case";
import { claimNextCase } from "@/domain/cases/commands/claim-next-case";
import { confirmKnowledge } from "@/domain/cases/commands/confirm-knowledge";
import { decideCase } from "@/domain/cases/commands/decide-case";
import { deliverToManagers } from "@/domain/cases/commands/deliver-to-managers";
import { extendClaim } from "@/domain/cases/commands/extend-claim";
import { giveNotice } from "@/domain/cases/commands/give-notice";
import { imposeInterim } from "@/domain/cases/commands/impose-interim";
import { mergeCases } from "@/domain/cases/commands/merge-cases";
import { recordResponse } from "@/domain/cases/commands/record-response";
import { rejectDecision } from "@/domain/cases/commands/reject-decision";
import { rejectDecisionLegally } from "@/domain/cases/commands/reject-decision-legally";
import { releaseCase } from "@/domain/cases/commands/release-case";
import { renewInterim } from "@/domain/cases/commands/renew-interim";
import { reportAsStaff } from "@/domain/cases/commands/report-as-staff";
import { splitReport } from "@/domain/cases/commands/split-report";
import { undoDecision } from "@/domain/cases/commands/undo-decision";
import { formAction } from "@/lib/form-action";

const id = "00000000-0000-7000-8000-000000000000";
const reason = "样例理由，共十个字以上";
const revalidate = ["/cases"];

/** Take a case on. */
export const claimCaseAction = formAction(claimCase, {
  sample: { caseId: id },
  revalidate,
  doneText: "cases.head.claimed",
  data: ({ claimedUntil }) => ({ claimedUntil: claimedUntil.toISOString() }),
});

/** A sign of life while a case is held. */
export const extendClaimAction = formAction(extendClaim, {
  sample: { caseId: id },
  data: ({ claimedUntil }) => ({ claimedUntil: claimedUntil.toISOString() }),
});

/** Give a case back to the queue. */
export const releaseCaseAction = formAction(releaseCase, {
  sample: { caseId: id },
  revalidate,
  doneText: "cases.head.released",
});

/** Take on the most urgent case and go to it. */
export const claimNextCaseAction = formAction(claimNextCase, {
  sample: {},
  redirect: (claimed) => (claimed ? `/cases/${claimed.number}` : "/cases"),
});

/** A hold or suspension before the decision. */
export const imposeInterimAction = formAction(imposeInterim, {
  sample: { caseId: id, version: 1, kind: "pause-publishing", hours: 24, reason },
  revalidate,
  doneText: "cases.interim.imposed",
});

/** Renew a hold, once. */
export const renewInterimAction = formAction(renewInterim, {
  sample: { caseId: id, measureId: id, version: 1, reason },
  revalidate,
  doneText: "cases.interim.renewedDone",
});

/** A note for colleagues. */
export const addNoteAction = formAction(addNote, {
  sample: { caseId: id, text: reason },
  revalidate,
  doneText: "cases.note.done",
});

/** Correct what an open case is about. */
export const changeCategoryAction = formAction(changeCategory, {
  sample: { caseId: id, version: 1, category: "DEF-01", severity: "S2", reason },
  revalidate,
  doneText: "cases.reclassify.done",
});

/** Put the reported matter before the managers: their clock starts. */
export const deliverToManagersAction = formAction(deliverToManagers, {
  sample: { caseId: id },
  revalidate,
  doneText: "cases.managers.delivered",
});

/** Confirm, with a quoted fact, when the managers knew. */
export const confirmKnowledgeAction = formAction(confirmKnowledge, {
  sample: { caseId: id, knowledgeAt: "2026-11-20T09:12:00+08:00", quote: reason },
  revalidate,
  doneText: "cases.managers.confirmed",
});

/** Record what a manager did on the platform. */
export const recordResponseAction = formAction(recordResponse, {
  sample: { alertId: id, personId: id, action: "removed", at: "2026-11-20T09:12:00+08:00", quote: reason },
  revalidate,
  doneText: "cases.managers.recorded",
});

/** Merge another open case into this one. */
export const mergeCasesAction = formAction(mergeCases, {
  sample: { intoCaseId: id, fromCaseId: "00000000-0000-7000-8000-000000000001", version: 1, reason },
  revalidate,
});

/** Split a report off into a case of its own. */
export const splitReportAction = formAction(splitReport, { sample: { reportId: id, version: 1, reason }, revalidate });

/** Decide, or propose to a second person. */
export const decideCaseAction = formAction(decideCase, {
  sample: { caseId: id, version: 1, outcome: "no-violation", reason },
  revalidate,
  data: ({ decisionId, approvalKind, parkedUntil }) => ({
    decisionId,
    approvalKind,
    parkedUntil: parkedUntil?.toISOString() ?? null,
  }),
});

/** Take a decision back before it takes effect. */
export const undoDecisionAction = formAction(undoDecision, {
  sample: { decisionId: id },
  revalidate,
  doneText: "cases.decide.undone",
});

/** Give a delayed notice now: the decision takes effect. */
export const giveNoticeAction = formAction(giveNotice, { sample: { decisionId: id, version: 1 }, revalidate });

/** The second person, a lead, approves. */
export const approveDecisionAction = formAction(approveDecision, {
  sample: { decisionId: id, version: 1 },
  revalidate,
  doneText: "cases.approval.approved",
});

/** The second person, a lead, rejects. */
export const rejectDecisionAction = formAction(rejectDecision, {
  sample: { decisionId: id, version: 1, reason },
  revalidate,
  doneText: "cases.approval.rejected",
});

/** The second person, compliance, approves. */
export const approveDecisionLegallyAction = formAction(approveDecisionLegally, {
  sample: { decisionId: id, version: 1 },
  revalidate,
  doneText: "cases.approval.approved",
});

/** The second person, compliance, rejects. */
export const rejectDecisionLegallyAction = formAction(rejectDecisionLegally, {
  sample: { decisionId: id, version: 1, reason },
  revalidate,
  doneText: "cases.approval.rejected",
});

/** Staff report a message, person or group. */
export const reportAsStaffAction = formAction(reportAsStaff, {
  sample: { subject: { kind: "group", groupId: id }, category: "DEF-01", words: reason },
  data: ({ number, receipt, caseId, merged }) => ({ number, receipt, caseId, merged }),
});
