"use server";

import { getTranslations } from "next-intl/server";
import { reportAsPublic } from "@/domain/cases/commands/report-as-public";
import { refused } from "@/domain/kernel/errors";
import { errorText } from "@/lib/error-text";
import { filingAction } from "@/lib/filing-action";
import { formAction } from "@/lib/form-action";

/** Anybody reports a group. What fills in a field that people do not see is turned away. */
export const reportAsPublicAction = filingAction(
  formAction(reportAsPublic, {
    sample: { groupCode: "G-3F7K-92XM", category: "DEF-01", words: "有人反复辱骂。" },
    data: ({ number, receipt }) => ({ number, receipt }),
  }),
  async (filed) => (await getTranslations("publicpages.report"))("doneText", { ...filed }),
  async (form) => {
    const trap = form.get("homepage");
    form.delete("homepage");
    if (trap) {
      const reason = "form-not-by-hand";
      return { status: "refused", code: reason, message: (await errorText(refused(reason))).message };
    }
    const said = form.get("saidAt");
    // The field gives a local time; the page says that it is Beijing's.
    if (typeof said === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(said)) form.set("saidAt", `${said}+08:00`);
    return null;
  },
);
