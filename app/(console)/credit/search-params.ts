import type { z } from "zod";
import { creditListInput } from "@/domain/desk/queries/credit-list";

type CreditFilters = Partial<Record<keyof typeof creditListInput.shape, string>>;
export type CreditParams = z.output<typeof creditListInput>;

/** The filters of the list in the URL; a value that no filter can have is left out, so that an old link still opens. */
export function readCreditParams(params: Record<string, string | string[] | undefined>): CreditParams {
  const given: CreditFilters = {};
  for (const name of creditListInput.keyof().options) {
    const value = params[name];
    if (typeof value !== "string" || value === "") continue;
    if (creditListInput.shape[name].safeParse(value).success) given[name] = value;
  }
  return creditListInput.parse(given);
}

/** The list's address with these filters. */
export function creditAddress(params: Partial<CreditParams>): string {
  const given = Object.entries(params).flatMap(([name, value]) =>
    value === undefined || value === null || (name === "sort" && value === "lowest") ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `/credit?${new URLSearchParams(given)}` : "/credit";
}
