"use server";

import { answerAlert } from "@/domain/cases/commands/answer-alert";
import { formAction } from "@/lib/form-action";

/** A manager acts on what was reported in the own group. */
export const answerAlertAction = formAction(answerAlert, {
  sample: { alertId: "00000000-0000-7000-8000-000000000000", action: "removed" },
  revalidate: ["/my/standing", "/my/groups"],
  doneText: "standing.alerts.done",
});
