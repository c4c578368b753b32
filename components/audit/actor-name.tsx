import { useLocale, useTranslations } from "next-intl";

/** Who acted: staff and regulators by name, platforms by theirs, persons and accounts without a name by the end of their id. */
export function ActorName({
  actor,
}: {
  actor: { actorKind: string; actorId: string | null; actorName: { zh: string; en: string } | null };
}) {
  const t = useTranslations("audit.actors");
  const locale = useLocale();
  const id = actor.actorId?.slice(-6) ?? "";
  if (actor.actorName) return <>{locale === "en" ? actor.actorName.en : actor.actorName.zh}</>;
  switch (actor.actorKind) {
    case "anonymous":
      return <>{t("anonymous")}</>;
    case "system":
      return <>{t("system", { name: actor.actorId ?? "" })}</>;
    case "person":
      return <>{t("person", { id })}</>;
    case "platform":
      return <>{t("platform", { id })}</>;
    default:
      return <>{t("unknown", { id })}</>;
  }
}
