import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type ChartTable = { head: readonly string[]; rows: readonly (readonly ReactNode[])[] };

/** A chart with its name, and the same figures as a table behind 看表格 (opens without script). `label` states the range. */
export function ChartFigure({
  label,
  legend,
  table,
  children,
}: {
  label: string;
  legend?: readonly { name: ReactNode; series: 1 | 2 | 3 }[];
  table: ChartTable;
  children: ReactNode;
}) {
  const t = useTranslations("common.chart");
  return (
    <figure className="min-w-0">
      {legend ? (
        <ul className="mb-2 flex flex-wrap justify-end gap-x-3 text-support text-text-2">
          {legend.map(({ name, series }) => (
            <li key={series} className="flex items-center gap-1.5">
              <span aria-hidden="true" className={`size-2 ${SERIES_FILL[series]}`} />
              {name}
            </li>
          ))}
        </ul>
      ) : null}
      <div role="img" aria-label={label}>
        {children}
      </div>
      <details className="mt-1 text-support">
        <summary className="link inline-block py-1">{t("showTable")}</summary>
        <div className="mt-1 overflow-x-auto">
          <table className="w-full border-collapse">
            <caption className="sr-only">{label}</caption>
            <thead>
              <tr>
                {table.head.map((name) => (
                  <th key={name} scope="col" className="h-7 px-2 text-left font-medium text-text-3">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y divide-border">
              {table.rows.map((row) => (
                <tr key={row.map(String).join("|")}>
                  {row.map((cell, column) => (
                    <td key={table.head[column]} className="h-7 px-2">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

/** Fill of a series; at most three. */
export const SERIES_FILL = { 1: "bg-accent", 2: "bg-accent-line", 3: "bg-control" } as const;
