"use server";

import { readNotice } from "@/domain/measures/commands/read-notice";
import { formAction } from "@/lib/form-action";

/** Records that the own notice was read. */
export const readNoticeAction = formAction(readNotice, {
  sample: { number: "N-2026-11-0001" },
  revalidate: ["/my/notices"],
});
