"use server";

import { getTranslations } from "next-intl/server";
import { reportAsPerson } from "@/domain/cases/commands/report-as-person";
import { filingAction } from "@/lib/filing-action";
import { formAction } from "@/lib/form-action";

/** A person reports in an own group: a message when one is chosen, else the group. */
export const reportAsPersonAction = filingAction(
  formAction(reportAsPerson, {
    sample: { subject: { kind: "group", groupId: "00000000-0000-7000-8000-000000000000" }, category: "DEF-01" },
    revalidate: ["/my/report"],
    data: ({ number, receipt }) => ({ number, receipt }),
  }),
  async (filed) => (await getTranslations("standing.report"))("doneText", { ...filed }),
  (form) => {
    form.set("subject.kind", form.get("subject.messageId") ? "message" : "group");
    return null;
  },
);
