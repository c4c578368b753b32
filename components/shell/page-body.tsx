import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** Space around the panels of a page: 12 px between, 16 px at the sides. */
export function PageBody({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cn("flex flex-col gap-3 p-3 md:px-4", className)}>{children}</div>;
}
