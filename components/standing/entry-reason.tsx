import { useTranslations } from "next-intl";
import { useDuration } from "@/components/ui/use-duration";
import { categoryOf } from "@/domain/credit/vocabulary/taxonomy";
import type { OwnEntry } from "@/domain/desk/queries/own-standing";
import { categoryName } from "@/lib/category-name";

/** Why an entry is there, in words: what was found, in which group, in which role. */
export function EntryReason({ entry, locale }: { entry: OwnEntry; locale: string }) {
  const t = useTranslations("standing.entries");
  const duration = useDuration();
  if (entry.kind === "reward") return <span className="font-medium">{t(`rewards.${entry.reward}`)}</span>;
  const category = categoryName(entry.category, locale);
  const said = () => {
    if (entry.role !== "manager") return t(entry.role, { category });
    if (!entry.tier || categoryOf(entry.category)?.ownConduct) return t("managerOwn", { category });
    if (entry.answeredAfterMs === null) return t("managerNever", { category });
    return t("managerTimely", { category, after: duration(entry.answeredAfterMs) });
  };
  const facts = { code: entry.category, severity: entry.severity, role: t(`role.${entry.role}`) };
  return (
    <>
      <span className="font-medium">{said()}</span>
      <span className="block text-support text-text-2">
        {entry.group ? t("where", { ...facts, group: entry.group.name }) : t("whereNoGroup", facts)}
      </span>
    </>
  );
}
