import {
  Ban,
  Check,
  Gavel,
  Landmark,
  type LucideIcon,
  Medal,
  MessageSquareText,
  Reply,
  Send,
  TriangleAlert,
} from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AppealEffects, EntryEffect, MeasureEffect } from "@/domain/appeals/effects";
import { categoryName } from "@/lib/category-name";
import { formatDateTime } from "@/lib/format";

/** Everything that follows from an answer, one line each, before it is confirmed. */
export function PreviewEffects({ effects }: { effects: AppealEffects }) {
  const t = useTranslations("appeals.preview");
  const notices = useTranslations("notices");
  const locale = useLocale();
  const { score, entries, measures, regained, regranted, worse, outcome } = effects;
  const say = (key: string, values?: Record<string, string | number>) => notices(key as "zone", values);
  return (
    <ul className="flex flex-col gap-1">
      <Line icon={Check} strong>
        {t(`outcome.${outcome}`)}
      </Line>
      {worse.length > 0 ? (
        <Line icon={TriangleAlert} tone="text-danger" strong>
          {t("worse")} {worse.map((one) => t(`worseBy.${one}`)).join(locale.startsWith("zh") ? "、" : ", ")}
        </Line>
      ) : null}
      <Line icon={Medal}>
        {score && score.before.raw !== score.after.raw ? t("score", levels(score)) : t("scoreSame")}
      </Line>
      {entries.map((entry) => (
        <Line key={entry.findingId} icon={Medal}>
          {entryText(entry)}
        </Line>
      ))}
      {regranted > 0 ? <Line icon={Medal}>{t("regranted", { points: regranted })}</Line> : null}
      {measures.map((measure) => (
        <Line key={measure.measureId} icon={measure.result === "keep" ? Gavel : Ban}>
          {measureText(measure)}
          {measure.own ? null : <span className="block text-text-3">{t("otherCase")}</span>}
        </Line>
      ))}
      {measures.length > 0 ? (
        <Line icon={Gavel} tone="text-text-3">
          {t("never")}
        </Line>
      ) : null}
      {regained.length > 0 ? (
        <Line icon={Check}>
          {t("regained")} {regained.map(service).join(locale.startsWith("zh") ? "" : " ")}
        </Line>
      ) : null}
      {effects.staysEnd > 0 ? <Line icon={Gavel}>{t("staysEnd", { count: effects.staysEnd })}</Line> : null}
      <Line icon={Reply}>{t("person")}</Line>
      {outcome === "upheld" ? null : <Line icon={Send}>{t("platform")}</Line>}
      {effects.messages > 0 ? <Line icon={MessageSquareText}>{t("messages", { count: effects.messages })}</Line> : null}
      {effects.reportersCorrected > 0 ? (
        <Line icon={Reply}>{t("reporters", { count: effects.reportersCorrected })}</Line>
      ) : null}
      {effects.reportsCorrected > 0 ? (
        <Line icon={Landmark}>{t("reports", { count: effects.reportsCorrected })}</Line>
      ) : null}
    </ul>
  );

  /** What the person may do again; the entry tells it the way it was lost. */
  function service({ key, from }: AppealEffects["regained"][number]): string {
    if (from === null) return "";
    if (key === "createGroup" || key === "beAppointed") return say(`entitlement.${key}.${from}`);
    return t(`service.${key}`, { to: from });
  }

  function levels({ before, after }: NonNullable<AppealEffects["score"]>) {
    return { before: before.score, after: after.score, levelBefore: before.level, levelAfter: after.level };
  }

  function entryText({ own, category, pointsBefore, pointsAfter }: EntryEffect): string {
    const facts = { category: `${category} ${categoryName(category, locale)}`, before: pointsBefore };
    if (pointsAfter === null) return t("entryGone", facts);
    return t(own ? "entryChanged" : "entryOther", { ...facts, after: pointsAfter });
  }

  function measureText({ kind, number, group, result, newEndsAt }: MeasureEffect): string {
    const measure = `${say(`measure.kind.${kind}`)}${group ? ` ${group.name}` : ""}`;
    const facts = { measure, number, end: newEndsAt ? formatDateTime(newEndsAt) : "" };
    if (result === "void") return t("measureVoid", facts);
    return t(result === "shorten" ? "measureShorten" : "measureKeep", facts);
  }
}

function Line({
  icon: Icon,
  strong = false,
  tone = "text-text-3",
  children,
}: {
  icon: LucideIcon;
  strong?: boolean;
  tone?: string;
  children: ReactNode;
}) {
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2 text-support">
      <Icon className={`mt-0.5 size-3.5 ${tone}`} aria-hidden="true" />
      <span className={strong ? "font-semibold" : undefined}>{children}</span>
    </li>
  );
}
