import type { ReactNode } from "react";

/** One column of a list. Cells are rendered where the columns are written, so a server page ships no code for them. */
export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "start" | "end";
  /** The link of the row is put on this cell; the first column where none says so. */
  primary?: boolean;
  /** Only where the server can sort by it: where the head links to and how the list is sorted now. */
  sort?: { href: string; direction?: "ascending" | "descending" };
  /** Width as a CSS length, for columns that must not jump between pages. */
  width?: string;
  /** Left out where rows become cards (under 720 px). */
  hideOnCard?: boolean;
};

export type GridColumn = Omit<Column<never>, "cell">;

export type GridRow = {
  id: string;
  /** Names the row for screen readers, in its checkbox. */
  label: string;
  href?: string;
  selected?: boolean;
  cells: Record<string, ReactNode>;
};

export type GridSelection = {
  /** Name of the checkboxes, so that a form around the table sends the chosen ids without script too. */
  name: string;
};
