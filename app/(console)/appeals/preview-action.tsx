"use server";

import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { AppealPreview } from "@/components/appeals/preview";
import { PreviewEffects } from "@/components/appeals/preview-effects";
import { previewAppeal } from "@/domain/appeals/queries/preview-appeal";
import { DomainError } from "@/domain/kernel/errors";
import { errorText } from "@/lib/error-text";
import { errorFacts, log } from "@/lib/log";
import { requestCtx } from "@/lib/page-ctx";
import { readForm } from "@/lib/read-form";

/** What an answer would do, rendered, or what stands in its way. Writes nothing but the log of the question. */
export async function previewAppealAction(form: FormData): Promise<AppealPreview> {
  const { appealId, version, findings, measures } = readForm(form) as z.input<typeof previewAppeal.input>;
  try {
    const effects = await previewAppeal.ask(await requestCtx(), {
      appealId,
      version,
      ...(findings ? { findings } : {}),
      ...(measures ? { measures } : {}),
    });
    const { digest, outcome, worse } = effects;
    return { ok: true, digest, outcome, allowed: worse.length === 0, effects: <PreviewEffects effects={effects} /> };
  } catch (error) {
    if (!(error instanceof DomainError)) {
      log().error(errorFacts(error), "preview of an appeal failed");
      return { ok: false, problems: [(await getTranslations("appeals.preview"))("failed")] };
    }
    const { message, fields } = await errorText(error);
    const problems = [...new Set(Object.values(fields))];
    return { ok: false, problems: problems.length > 0 ? problems : [message] };
  }
}
