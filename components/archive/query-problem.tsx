"use client";

import { useTranslations } from "next-intl";
import { parseQuery } from "@/domain/archive/rules/search-query";

/** Where a query cannot be read: the query as typed with the place underlined. Nothing when it can be read. */
export function QueryProblem({ text }: { text: string }) {
  const t = useTranslations("archive.query");
  const parsed = parseQuery(text);
  if (!("problem" in parsed)) return null;
  const { offset, length } = parsed.problem;
  return (
    <p className="mt-1 break-all font-mono text-support text-text-2">
      <span className="sr-only">{t("place")}</span>
      {text.slice(0, offset)}
      <span className="bg-danger-soft text-danger underline decoration-wavy underline-offset-4">
        {text.slice(offset, offset + length)}
      </span>
      {text.slice(offset + length)}
    </p>
  );
}
