import { reportCategories } from "@/domain/cases/rules/report-categories";
import { inLocale } from "./category-name";

/** What can be reported, in the reader's language, for a select. */
export function reportOptions(locale: string): { value: string; label: string }[] {
  return reportCategories.map(({ code, name }) => ({ value: code, label: inLocale(name, locale) }));
}
