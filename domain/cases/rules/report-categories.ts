import type { Category } from "@/domain/credit/vocabulary/category";
import { taxonomy } from "@/domain/credit/vocabulary/taxonomy";

/** What somebody may report: not what only an authority's document can establish, nor bad-faith reporting itself. */
export const reportCategories: readonly Category[] = taxonomy.filter(
  (category) => category.requires !== "authority-document" && category.family !== "ABU",
);

/** Whether a report may claim this category. */
export function mayReport(code: string): boolean {
  return reportCategories.some((category) => category.code === code);
}

/**
 * Whether a reported matter may be put before the managers of its group: not when it is about them, since the report
 * would reach those it accuses (domain reference 6.5, reporter protection).
 */
export function mayDeliver(category: string, concernsManager: boolean): boolean {
  return !concernsManager && !category.startsWith("MGT");
}
