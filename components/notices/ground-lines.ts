import { text } from "@/components/notices/lines";
import type { NoticeLine, NoticeWords } from "@/components/notices/notice-text";
import type { Bilingual, LegalCite } from "@/domain/credit/vocabulary/category";
import { categoryOf } from "@/domain/credit/vocabulary/taxonomy";
import { inLocale } from "@/lib/category-name";

/** The grounds of a category: an article is named only when it has been checked against the published text. */
export function groundLines(category: string, documentNumber: string | null, say: NoticeWords): NoticeLine[] {
  const cites = categoryOf(category)?.grounds.map((cite) => text(citeText(cite, say))) ?? [];
  return documentNumber ? [...cites, text(say.t("ground.document", { number: documentNumber }))] : cites;
}

/** One cite as a sentence. */
export function citeText({ law, article, text: says, verified, verifiedOn }: LegalCite, say: NoticeWords): string {
  const facts = { law: lawName(law, say.locale), text: inLocale(says, say.locale) };
  if (!verified) return say.t("ground.unverified", facts);
  const on = verifiedOn ?? "";
  return article ? say.t("ground.article", { ...facts, article, on }) : say.t("ground.law", { ...facts, on });
}

/** A law's name as its language sets it: 《民法典》; documents and agreements without the marks. */
export function lawName(law: Bilingual, locale: string): string {
  const name = inLocale(law, locale);
  return locale.startsWith("zh") && /(法|典|规定|条例)$/.test(name) ? `《${name}》` : name;
}
