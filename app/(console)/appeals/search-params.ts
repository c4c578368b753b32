import { z } from "zod";
import { type QueueView, queueViews } from "@/domain/appeals/inputs";

const schema = z.object({
  view: z.enum(queueViews).catch("waiting"),
  cursor: z.string().max(500).optional().catch(undefined),
});

/** The state of the list in its address; what does not parse counts as not given. */
export const readAppealParams = (given: Record<string, string | string[] | undefined>) => schema.parse(given);

/** The address of the list in a state; defaults are left out. */
export function appealsAddress(view: QueueView, cursor?: string | null): string {
  const given = new URLSearchParams({ ...(view === "waiting" ? {} : { view }), ...(cursor ? { cursor } : {}) });
  return given.size === 0 ? "/appeals" : `/appeals?${given}`;
}
