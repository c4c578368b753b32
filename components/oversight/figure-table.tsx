import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import type { SuppressedCount } from "@/domain/oversight/queries/figures-in-order";
import { formatNumber } from "@/lib/format";

/** A count as an inspection shows it: 1 to 4 are "<5". */
export function shownCount(count: SuppressedCount): string {
  return count === null ? "<5" : formatNumber(count);
}

/** One table of figures: what, and how many. */
export function FigureTable({
  title,
  rows,
}: {
  title: string;
  rows: { key: string; label: ReactNode; count: SuppressedCount }[];
}) {
  const t = useTranslations("oversight.figures");
  return (
    <Panel>
      <PanelHead title={title} />
      {rows.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <table className="w-full">
          <caption className="sr-only">{title}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t("what")}</th>
              <th scope="col">{t("count")}</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-border">
            {rows.map((row) => (
              <tr key={row.key}>
                <td className="px-3 py-1.5">{row.label}</td>
                <td className="px-3 py-1.5 text-right tabular-nums">{shownCount(row.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
