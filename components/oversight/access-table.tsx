import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { Time } from "@/components/ui/time";
import { formatNumber } from "@/lib/format";
import { resultsOf } from "./results-of";

export interface AccessRow {
  id: string;
  at: Date;
  action: string;
  outcome: string;
  detail: unknown;
  terms: string | null;
  /** Who, where several readers share the list. */
  who?: string;
}

/** Searches and views under an order: what both the regulator and the compliance officer see. */
export function AccessTable({
  rows,
  newerHref,
  olderHref,
}: {
  rows: readonly AccessRow[];
  newerHref: string | null;
  olderHref: string | null;
}) {
  const t = useTranslations("oversight.log");
  const actions = useTranslations("oversight.action") as unknown as {
    (key: string): string;
    has(key: string): boolean;
  };
  const named = (action: string) => {
    const key = action.replaceAll(".", "_");
    return actions.has(key) ? actions(key) : action;
  };
  const told = resultsOf(rows);
  const results = (row: AccessRow) => {
    const found = told.get(row);
    if (!found) return "–";
    return found.atLeast ? t("atLeast", { count: formatNumber(found.count) }) : formatNumber(found.count);
  };
  const withWho = rows.some((row) => row.who);
  return (
    <DataTable
      caption={t("title")}
      rows={rows}
      rowId={(row) => row.id}
      empty={t("empty")}
      newerHref={newerHref}
      olderHref={olderHref}
      columns={[
        { id: "at", header: t("at"), primary: true, cell: (row) => <Time at={row.at} show="seconds" /> },
        ...(withWho ? [{ id: "who", header: t("who"), cell: (row: AccessRow) => row.who ?? "–" }] : []),
        { id: "what", header: t("what"), cell: (row) => named(row.action) },
        { id: "terms", header: t("terms"), cell: (row) => row.terms ?? "–" },
        { id: "results", header: t("results"), align: "end", cell: results },
        { id: "outcome", header: t("outcome"), cell: (row) => (row.outcome === "refused" ? t("refused") : t("shown")) },
      ]}
    />
  );
}
