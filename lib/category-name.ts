import type { Bilingual } from "@/domain/credit/vocabulary/category";
import { categoryOf } from "@/domain/credit/vocabulary/taxonomy";

/** A two-language text in the reader's language. */
export function inLocale(text: Bilingual, locale: string): string {
  return locale.startsWith("zh") ? text.zh : text.en;
}

/** Name of a category by its code; the code itself when it is unknown. */
export function categoryName(code: string, locale: string): string {
  const found = categoryOf(code);
  return found ? inLocale(found.name, locale) : code;
}
