import { cn } from "@/components/ui/cn";
import type { CoverageState } from "@/domain/archive/rules/coverage";

/** Colour and sign of each state: the sign alone tells them apart. */
const LOOK: Record<CoverageState, { box: string; sign: string }> = {
  complete: { box: "bg-accent-line", sign: "" },
  empty: { box: "bg-surface-3 inset-ring inset-ring-border-strong", sign: "" },
  gaps: { box: "bg-warn-soft text-warn inset-ring inset-ring-warn", sign: "−" },
  silent: { box: "bg-danger-soft text-danger inset-ring inset-ring-danger", sign: "0" },
  missing: { box: "bg-surface text-danger inset-ring inset-ring-danger", sign: "×" },
};

/** One day as a cell of 14 px. */
export function CoverageCell({ state, className }: { state: CoverageState; className?: string }) {
  const { box, sign } = LOOK[state];
  return (
    <span
      aria-hidden="true"
      className={cn(
        "grid size-3.5 place-items-center rounded-[2px] text-[10px] leading-none font-semibold",
        box,
        className,
      )}
    >
      {sign}
    </span>
  );
}
