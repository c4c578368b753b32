import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";

export type Severity = "S1" | "S2" | "S3" | "S4" | "S5";

const LOOK: Record<Severity, string> = {
  S1: "bg-s1-soft text-s1",
  S2: "bg-s2-soft text-s2",
  S3: "bg-s3-soft text-s3",
  S4: "bg-s4-soft text-s4",
  S5: "bg-s5-soft text-s5",
};

const BARS = ["h-[3px]", "h-[4.75px]", "h-[6.5px]", "h-[8.25px]", "h-[10px]"];

/** Severity of a case or finding: n of five rising bars, the code, and the name unless `codeOnly`. */
export function SeverityBadge({ severity, codeOnly = false }: { severity: Severity; codeOnly?: boolean }) {
  const t = useTranslations("common.severity");
  const filled = Number(severity[1]);
  return (
    <span
      className={cn(
        "inline-flex h-5 shrink-0 items-center gap-[5px] whitespace-nowrap rounded-badge px-1.5 text-support font-semibold leading-5",
        LOOK[severity],
      )}
    >
      <span aria-hidden="true" className="inline-flex h-2.5 items-end gap-[1.5px]">
        {BARS.map((height, index) => (
          <span
            key={height}
            className={cn("w-[2.5px] rounded-[0.5px] bg-current", height, index >= filled && "opacity-30")}
          />
        ))}
      </span>
      {severity}
      {codeOnly ? <span className="sr-only">{t(severity)}</span> : <span>{t(severity)}</span>}
    </span>
  );
}
