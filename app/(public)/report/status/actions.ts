"use server";

import { getLocale, getTranslations } from "next-intl/server";
import type { FormState } from "@/components/forms/form-state";
import { type ReportProgress, reportByReceipt } from "@/domain/cases/queries/report-by-receipt";
import { categoryName } from "@/lib/category-name";
import { formAction } from "@/lib/form-action";
import { formatDateTime } from "@/lib/format";

const ask = formAction(
  { ...reportByReceipt, consequence: false, execute: reportByReceipt.ask },
  { sample: { receipt: "3F7K-92XM-7QAB" }, data: (progress) => progress },
);

/** How far a report has come. Posted, so that the receipt code is in no address. */
export async function followReportAction(previous: FormState, form: FormData): Promise<FormState> {
  const state = await ask(previous, form);
  if (state.status !== "done") return state;
  return { status: "done", message: await said(state.data as ReportProgress) };
}

async function said({ number, category, createdAt, state, answeredAt, outcome }: ReportProgress): Promise<string> {
  const t = await getTranslations("publicpages.status");
  const progress = t("answer", {
    number,
    category: categoryName(category, await getLocale()),
    at: formatDateTime(createdAt),
    progress: t(`progress.${state}`),
  });
  if (!outcome || !answeredAt) return progress;
  return `${progress} ${t(`outcome.${outcome}`, { at: formatDateTime(answeredAt) })}`;
}
