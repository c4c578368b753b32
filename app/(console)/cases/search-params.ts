import { z } from "zod";
import { type QueueFilter, queueFilters } from "@/domain/cases/inputs";

export const caseTabs = ["conversation", "group", "sender", "managers", "reports", "evidence", "history"] as const;
export type CaseTab = (typeof caseTabs)[number];

const stretch = z.coerce.number().int().min(0).max(200).catch(20);

const schema = z.object({
  queue: z.enum(queueFilters).catch("all"),
  tab: z.enum(caseTabs).catch("conversation"),
  at: z.string().max(200).optional().catch(undefined),
  before: stretch.default(20),
  after: stretch.default(20),
});

export type CaseParams = z.output<typeof schema>;

/** The state of a case page in its address; what does not parse counts as not given. */
export const readCaseParams = (given: Record<string, string | string[] | undefined>): CaseParams => schema.parse(given);

/** The address of a case page in a state; defaults are left out. */
export function caseAddress(number: string, params: Partial<CaseParams>): string {
  const given: [string, string][] = [];
  const put = (name: string, value: string | number | undefined, usual: string | number) => {
    if (value !== undefined && value !== usual) given.push([name, String(value)]);
  };
  put("queue", params.queue, "all" satisfies QueueFilter);
  put("tab", params.tab, "conversation" satisfies CaseTab);
  put("at", params.at, "");
  put("before", params.before, 20);
  put("after", params.after, 20);
  return given.length === 0 ? `/cases/${number}` : `/cases/${number}?${new URLSearchParams(given)}`;
}
