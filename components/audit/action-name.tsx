import { useTranslations } from "next-intl";

/** What was done, in words. A refusal names the command or query that was tried; its code stands where there are no words. */
export function ActionName({ action }: { action: string }) {
  const t = useTranslations("audit");
  const key = `actions.${action}` as "actions.case.read";
  return <>{t.has(key) ? t(key) : t("attempt", { name: action })}</>;
}
