import { useTranslations } from "next-intl";
import { DAY_MS } from "@/domain/kernel/time";
import type { MeasureFile } from "@/domain/measures/queries/get-measure";
import { formatDateTime } from "@/lib/format";

/** What a suspension proposed by the policy keeps of its arithmetic. */
interface PolicyFacts {
  trigger: { kind: "score-below"; below: number } | { kind: "finding" };
  baseDays: number;
  earlier: number;
  days: number;
}

/** How the days of a measure came about, one sentence a step. */
export function MeasureArithmetic({ file }: { file: MeasureFile }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {useSentences(file).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function useSentences({ facts, days, startsAt, endsAt }: MeasureFile): string[] {
  const t = useTranslations("measures.arithmetic");
  const notice = useTranslations("notices.suspension");
  const shortened =
    days !== null && startsAt && endsAt && endsAt.getTime() < startsAt.getTime() + days * DAY_MS
      ? [t("shortenedLater", { end: formatDateTime(endsAt) })]
      : [];
  if (days === null) return [t("none")];
  if (facts.direct === true) return [t("direct", { days }), ...shortened];
  if (!isPolicy(facts)) return [t("fixed", { days }), ...shortened];
  const { trigger, baseDays, earlier, days: proposed } = facts;
  const factor = [1, 2, 4][earlier];
  return [
    trigger.kind === "score-below" ? notice("scoreBelow", { below: trigger.below }) : notice("finding"),
    factor === undefined
      ? notice("arithmeticMost", { days: proposed })
      : notice("arithmetic", { base: baseDays, factor, earlier, days: proposed }),
    ...(days < proposed ? [notice("shortened", { proposed, days })] : []),
    ...shortened,
    t("policy"),
  ];
}

function isPolicy(facts: object): facts is PolicyFacts {
  return "trigger" in facts && "baseDays" in facts && "earlier" in facts && "days" in facts;
}
