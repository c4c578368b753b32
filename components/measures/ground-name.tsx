import { useLocale, useTranslations } from "next-intl";
import { categoryOf } from "@/domain/credit/vocabulary/taxonomy";
import type { DirectGround } from "@/domain/measures/inputs";
import { categoryName } from "@/lib/category-name";

/** The ground of a measure in words: category with its code, or the ground of a direct suspension. */
export function GroundName({ ground }: { ground: string }) {
  const t = useTranslations("measures.ground");
  const locale = useLocale();
  if (!categoryOf(ground)) return t.has(ground as DirectGround) ? t(ground as DirectGround) : ground;
  return (
    <span>
      {categoryName(ground, locale)} <span className="whitespace-nowrap text-support text-text-3">{ground}</span>
    </span>
  );
}
