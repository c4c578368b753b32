import { useTranslations } from "next-intl";
import type { OwnEntry } from "@/domain/desk/queries/own-standing";

/** How the points came about: base × repeat × share, and in words what made them so. */
export function EntryArithmetic({ entry }: { entry: OwnEntry }) {
  const t = useTranslations("standing.entries");
  if (entry.kind === "reward") return <span className="text-text-2">{t("reward")}</span>;
  const { base, repeatPct, sharePct, cap, warning, minor } = entry.arithmetic;
  if (warning) return <span className="text-support text-text-2">{t("warning")}</span>;
  const product = [String(base), `${repeatPct}%`, ...(entry.tier ? [`${sharePct}%`] : [])].join(" × ");
  const words = [
    repeatPct === 150 ? t("repeat", { nth: 2 }) : repeatPct > 150 ? t("repeatMore") : null,
    entry.tier ? t(`tier.${entry.tier}`) : null,
    cap ? t(`cap.${cap}`) : null,
    minor ? t(`minor.${minor}`) : null,
  ].filter((word) => word !== null);
  return (
    <>
      <span className="whitespace-nowrap text-text-2">{product}</span>
      {words.length > 0 ? (
        <span className="block text-support text-text-2">
          {words.map((word) => (
            <span key={word} className="mr-2 inline-block">
              {word}
            </span>
          ))}
        </span>
      ) : null}
    </>
  );
}
