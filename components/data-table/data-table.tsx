import type { ReactNode } from "react";
import type { Column, GridSelection } from "@/components/data-table/columns";
import { DataGrid } from "@/components/data-table/data-grid";
import { CursorLinks } from "@/components/ui/cursor-links";
import { EmptyState } from "@/components/ui/empty-state";

/**
 * A list: columns and rows in, links out. The server sorts, filters and pages (by key); rows are links; J and K move,
 * Enter opens. Under 720 px rows become cards. Put it straight into a Panel.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowId,
  rowLabel,
  rowHref,
  isCurrent,
  empty,
  selection,
  newerHref,
  olderHref,
  summary,
  dense = false,
}: {
  /** Says what the list is, to screen readers. */
  caption: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Names a row in words; needed with selection. */
  rowLabel?: (row: Row) => string;
  rowHref?: (row: Row) => string | undefined;
  isCurrent?: (row: Row) => boolean;
  /** One sentence (and an action) for a list without rows. */
  empty: ReactNode;
  selection?: GridSelection;
  newerHref?: string | null;
  olderHref?: string | null;
  summary?: ReactNode;
  dense?: boolean;
}) {
  return (
    <>
      {rows.length === 0 ? (
        typeof empty === "string" ? (
          <EmptyState>{empty}</EmptyState>
        ) : (
          empty
        )
      ) : (
        <DataGrid
          caption={caption}
          dense={dense}
          selection={selection}
          columns={columns.map(({ cell: _, ...column }) => column)}
          rows={rows.map((row) => ({
            id: rowId(row),
            label: rowLabel?.(row) ?? rowId(row),
            href: rowHref?.(row),
            selected: isCurrent?.(row),
            cells: Object.fromEntries(columns.map((column) => [column.id, column.cell(row)])),
          }))}
        />
      )}
      {newerHref || olderHref || summary ? (
        <div className="border-t border-border">
          <CursorLinks newerHref={newerHref} olderHref={olderHref} summary={summary} />
        </div>
      ) : null}
    </>
  );
}
