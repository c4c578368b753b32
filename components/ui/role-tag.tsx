import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** Role in a group as an outlined tag; the owner's has the accent outline. */
export function RoleTag({ owner = false, children }: { owner?: boolean; children: ReactNode }) {
  return (
    <span
      className={cn(
        "inline-block h-4 shrink-0 whitespace-nowrap rounded-badge border px-1 text-micro leading-[15px]",
        owner ? "border-accent text-accent" : "border-border-strong text-text-2",
      )}
    >
      {children}
    </span>
  );
}
