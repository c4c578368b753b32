import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";

export type Level = "A" | "B" | "C" | "D" | "E";

const LOOK: Record<Level, string> = {
  A: "bg-la-soft text-la",
  B: "bg-lb-soft text-lb",
  C: "bg-lc-soft text-lc",
  D: "bg-ld-soft text-ld",
  E: "bg-le-soft text-le",
};

/** Credit level: the letter in an outlined square, with its name where there is room. */
export function LevelBadge({ level, letterOnly = false }: { level: Level; letterOnly?: boolean }) {
  const t = useTranslations("common.level");
  return (
    <span
      className={cn(
        "inline-flex h-5 min-w-5 shrink-0 items-center justify-center gap-1 whitespace-nowrap rounded-badge px-[5px] text-support font-bold inset-ring inset-ring-current",
        LOOK[level],
      )}
    >
      {level}
      {letterOnly ? <span className="sr-only">{t(level)}</span> : <span className="font-semibold">{t(level)}</span>}
    </span>
  );
}
