import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** A square button with an icon only. `label` is its name and its tooltip. */
export function IconButton({
  label,
  icon,
  className,
  ...rest
}: Omit<ComponentProps<"button">, "children"> & { label: string; icon: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={cn(
        "inline-grid size-7 shrink-0 place-items-center rounded-control text-text-2 transition-colors hover:bg-surface-3 hover:text-text disabled:cursor-not-allowed disabled:text-text-3 pointer-coarse:size-10",
        className,
      )}
    >
      {icon}
    </button>
  );
}
