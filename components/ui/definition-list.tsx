import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export type Definition = { term: ReactNode; value: ReactNode; note?: ReactNode; key?: string };

/** Facts as rows: label left, value beside it, or at the right with `align="end"`. */
export function DefinitionList({ items, align = "start" }: { items: Definition[]; align?: "start" | "end" }) {
  return (
    <dl className="divide-y divide-border">
      {items.map(({ term, value, note, key }, index) => (
        <div
          key={key ?? (typeof term === "string" ? term : index)}
          className={cn(
            "grid gap-x-3 px-3 py-1.5 [.roomy_&]:px-4",
            align === "start" ? "grid-cols-[72px_minmax(0,1fr)]" : "grid-cols-[minmax(0,1fr)_auto]",
          )}
        >
          <dt className={align === "start" ? "text-text-2" : undefined}>{term}</dt>
          <dd className={cn("min-w-0", align === "end" && "text-right")}>{value}</dd>
          {note ? <dd className={cn("text-support text-text-3", align === "start" && "col-start-2")}>{note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
