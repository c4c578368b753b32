import { MoveRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Level, LevelBadge } from "@/components/ui/level-badge";

export type ScoreAt = { score: number; level: Level };

/** “84 B → 72 C”: score (points) and level before and after. */
export function ScoreChange({ before, after }: { before: ScoreAt; after: ScoreAt }) {
  const t = useTranslations("common.scoreChange");
  return (
    <span className="inline-flex items-center gap-[5px] whitespace-nowrap text-message font-semibold">
      <span className="sr-only">{t("from")}</span>
      {before.score}
      <LevelBadge level={before.level} letterOnly />
      <MoveRight className="size-3.5 text-text-2" aria-hidden="true" />
      <span className="sr-only">{t("to")}</span>
      {after.score}
      <LevelBadge level={after.level} letterOnly />
    </span>
  );
}
