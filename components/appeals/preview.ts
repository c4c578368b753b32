import type { ReactNode } from "react";
import type { AppealOutcome } from "@/domain/appeals/vocabulary";

/** What the server answers to a preview: rendered effects with their digest, or what stands in the way. */
export type AppealPreview =
  | { ok: true; digest: string; outcome: AppealOutcome; allowed: boolean; effects: ReactNode }
  | { ok: false; problems: string[] };

/** Asks the server what the form's answer would do. */
export type AskAppealPreview = (form: FormData) => Promise<AppealPreview>;
