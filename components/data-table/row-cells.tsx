import Link from "next/link";
import type { GridColumn, GridRow } from "@/components/data-table/columns";
import { cn } from "@/components/ui/cn";

/** One row; all of it is the link of its primary cell. Other controls in cells need `relative z-1`. */
export function RowCells({
  row,
  columns,
  primary,
  dense,
  select,
}: {
  row: GridRow;
  columns: GridColumn[];
  primary: string | undefined;
  dense: boolean;
  select?: { name: string; label: string; checked: boolean; onChange: (checked: boolean) => void };
}) {
  return (
    <tr
      aria-current={row.selected ? "true" : undefined}
      className={cn(
        "relative block py-2 md:table-row md:py-0",
        row.href && "hover:bg-surface-3 focus-within:bg-surface-3",
        (row.selected || select?.checked) &&
          "bg-accent-soft shadow-[inset_3px_0_0_var(--accent)] hover:bg-accent-soft focus-within:bg-accent-soft [&_.text-text-3]:text-text-2",
      )}
    >
      {select ? (
        <td className="absolute right-3 top-2 md:static md:w-9 md:pl-3">
          <input
            type="checkbox"
            name={select.name}
            value={row.id}
            aria-label={select.label}
            checked={select.checked}
            onChange={(event) => select.onChange(event.target.checked)}
            className="relative z-1 size-4 align-middle accent-accent pointer-coarse:size-6"
          />
        </td>
      ) : null}
      {columns.map((column) => (
        <td
          key={column.id}
          data-label={column.header}
          className={cn(
            "block px-3 py-0.5 md:table-cell md:px-2.5 md:first:pl-3 md:last:pr-3",
            dense ? "md:h-8" : "md:h-[38px]",
            column.id !== primary &&
              "before:mr-2 before:text-support before:text-text-3 before:content-[attr(data-label)] md:before:content-none",
            column.align === "end" && "whitespace-nowrap md:text-right",
            column.hideOnCard && "hidden md:table-cell",
          )}
        >
          {column.id === primary && row.href ? (
            <Link href={row.href} data-row-link="" className="covers font-medium text-text -outline-offset-2">
              {row.cells[column.id]}
            </Link>
          ) : (
            row.cells[column.id]
          )}
        </td>
      ))}
    </tr>
  );
}
