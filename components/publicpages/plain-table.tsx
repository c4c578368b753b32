import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** A small table of published facts; wide ones scroll inside their panel. Columns named in `end` are numbers. */
export function PlainTable({
  caption,
  head,
  rows,
  end = [],
}: {
  caption: string;
  head: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** Indexes of columns aligned to the right. */
  end?: readonly number[];
}) {
  const align = (column: number) => (end.includes(column) ? "text-right" : "text-left");
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="bg-surface-2 text-support text-text-3">
            {head.map((name, column) => (
              <th key={name} scope="col" className={cn("h-8 px-2 font-medium first:pl-4 last:pr-4", align(column))}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-border">
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, column) => (
                <td
                  key={head[column]}
                  className={cn(
                    "px-2 py-1.5 align-top first:pl-4 last:pr-4",
                    align(column),
                    end.includes(column) && "whitespace-nowrap",
                  )}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
