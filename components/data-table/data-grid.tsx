"use client";

import {
  createColumnHelper,
  type RowSelectionState,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import type { GridColumn, GridRow, GridSelection } from "@/components/data-table/columns";
import { RowCells } from "@/components/data-table/row-cells";
import { useRowKeys } from "@/components/data-table/use-row-keys";
import { cn } from "@/components/ui/cn";

const features = tableFeatures({ rowSelectionFeature });
const helper = createColumnHelper<typeof features, GridRow>();

/** The table itself: sticky head, sort links, selection, keys. Cells come rendered; DataTable is what pages use. */
export function DataGrid({
  caption,
  columns,
  rows,
  selection,
  dense,
}: {
  caption: string;
  columns: GridColumn[];
  rows: GridRow[];
  selection?: GridSelection;
  dense: boolean;
}) {
  const t = useTranslations("common.table");
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  const definitions = useMemo(
    () => helper.columns(columns.map(({ id, header }) => helper.display({ id, header }))),
    [columns],
  );
  // Read from this state and not through the table's methods: memoised rendering does not see those change.
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row) => row.id,
    state: { rowSelection },
    onRowSelectionChange: setRowSelection,
  });
  const primary = columns.find((column) => column.primary)?.id ?? columns[0]?.id;
  const chosen = rows.filter(({ id }) => rowSelection[id]).length;

  return (
    <div className="min-w-0 overflow-x-auto lg:overflow-visible">
      <table className="block w-full border-collapse md:table">
        <caption className="sr-only">{caption}</caption>
        <thead className="sr-only md:not-sr-only md:table-header-group">
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {selection ? (
                <th className={cn(HEAD, "w-9")}>
                  <input
                    type="checkbox"
                    aria-label={t("selectAll")}
                    className="size-4 align-middle accent-accent"
                    checked={chosen === rows.length}
                    onChange={(event) => table.toggleAllRowsSelected(event.target.checked)}
                  />
                </th>
              ) : null}
              {group.headers.map((header, index) => (
                <Head key={header.id} column={columns[index] as GridColumn} />
              ))}
            </tr>
          ))}
        </thead>
        <tbody ref={body} className="block divide-y divide-border md:table-row-group">
          {table.getRowModel().rows.map((row) => (
            <RowCells
              key={row.id}
              row={row.original}
              columns={columns}
              primary={primary}
              dense={dense}
              select={
                selection
                  ? {
                      name: selection.name,
                      label: t("select", { row: row.original.label }),
                      checked: rowSelection[row.id] === true,
                      onChange: (checked) => row.toggleSelected(checked),
                    }
                  : undefined
              }
            />
          ))}
        </tbody>
      </table>
      {selection ? (
        <p role="status" className={cn("px-3 py-1.5 text-support text-text-2", chosen === 0 && "sr-only")}>
          {chosen > 0 ? t("selected", { count: chosen }) : null}
        </p>
      ) : null}
    </div>
  );
}

const HEAD =
  "lg:sticky lg:top-(--head-top,44px) lg:z-10 h-8 whitespace-nowrap bg-surface-2 px-2.5 text-left text-support font-medium text-text-3 shadow-[inset_0_-1px_0_var(--border)] first:pl-3 last:pr-3";

function Head({ column }: { column: GridColumn }) {
  const { header, align, sort, width } = column;
  const arrow = sort?.direction === "ascending" ? ArrowUp : sort?.direction === "descending" ? ArrowDown : null;
  const Arrow = arrow;
  return (
    <th
      scope="col"
      aria-sort={sort ? (sort.direction ?? "none") : undefined}
      style={width ? { width } : undefined}
      className={cn(HEAD, align === "end" && "text-right")}
    >
      {sort ? (
        <Link href={sort.href} className="inline-flex items-center gap-1 text-text-3 hover:text-text">
          {header}
          {Arrow ? <Arrow className="size-3" aria-hidden="true" /> : null}
        </Link>
      ) : (
        header
      )}
    </th>
  );
}
