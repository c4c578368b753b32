"use server";

import { tickRectifyItem } from "@/domain/measures/commands/tick-rectify-item";
import { formAction } from "@/lib/form-action";

/** A manager ticks off, or takes back, an item of the own group's rectification. */
export const tickRectifyItemAction = formAction(tickRectifyItem, {
  sample: { measureId: "00000000-0000-7000-8000-000000000000", item: "remove-content", done: "true" },
  revalidate: ["/my/groups", "/my/standing"],
});
