import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

const badgeClass = cva("inline-flex shrink-0 items-center gap-1 whitespace-nowrap rounded-badge", {
  variants: {
    tone: {
      neutral: "bg-surface-3 text-text-2",
      ok: "bg-ok-soft text-ok",
      warn: "bg-warn-soft text-warn",
      danger: "bg-danger-soft text-danger",
      hold: "bg-hold-soft text-hold",
      accent: "bg-accent-soft text-accent",
      outline: "text-text-2 inset-ring inset-ring-border-strong",
    },
    dense: { true: "h-[18px] px-[5px] text-micro", false: "h-5 px-1.5 text-support leading-5" },
  },
  defaultVariants: { tone: "neutral", dense: false },
});

export type Tone = NonNullable<VariantProps<typeof badgeClass>["tone"]>;

/** Tint, icon and word. Colour never stands alone: give a status badge its icon (or use StatusBadge). */
export function Badge({
  tone,
  dense,
  icon,
  className,
  children,
}: VariantProps<typeof badgeClass> & { icon?: ReactNode; className?: string; children: ReactNode }) {
  return (
    <span className={cn(badgeClass({ tone, dense }), "[&_svg]:size-3", className)}>
      {icon}
      {children}
    </span>
  );
}
