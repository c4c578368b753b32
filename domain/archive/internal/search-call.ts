import { type SQL, sql } from "drizzle-orm";
import type { SearchRequest } from "@/domain/archive/inputs";
import { narrowed } from "@/domain/archive/rules/scope";
import { planSearch } from "@/domain/archive/rules/search-plan";
import { type Alternative, parseQuery } from "@/domain/archive/rules/search-query";
import { invalid } from "@/domain/kernel/errors";

/** Terms that a result shows as hits. */
export function needlesOf(alternatives: readonly Alternative[]): string[] {
  return [...new Set(alternatives.flatMap((alternative) => alternative.all))];
}

/** Reads the text of a request. Throws invalid on `text`: rule `search-<syntax rule>` with position (from 1) and length. */
export function alternativesOf({ text, phrase }: Pick<SearchRequest, "text" | "phrase">): Alternative[] {
  if (phrase) return text === "" ? [] : [{ all: [text], none: [] }];
  const parsed = parseQuery(text);
  if ("alternatives" in parsed) return parsed.alternatives;
  const { rule, offset, length } = parsed.problem;
  throw invalid([{ field: "text", rule: `search-${rule}`, facts: { position: offset + 1, length } }]);
}

/** The arguments that archive_search and archive_count share; null when the scope leaves nothing to search. */
export function searchArguments(request: SearchRequest, alternatives: readonly Alternative[]): SQL | null {
  const { form, filters } = request;
  const reach = narrowed(request.scope, filters);
  if (reach.groups?.length === 0) return null;
  const plan = JSON.stringify(planSearch(alternatives, form));
  const people = filters.people?.length ? filters.people : null;
  const kinds = filters.kinds?.length ? filters.kinds : null;
  return sql`${plan}::jsonb, ${form}::text, ${list(reach.groups)}::uuid[], ${list(people)}::uuid[], ${list(kinds)}::text[],
    ${instant(reach.from)}::timestamptz, ${instant(reach.until)}::timestamptz`;
}

/** An array of ids or codes as PostgreSQL writes it. */
function list(values: readonly string[] | null): SQL {
  return values === null ? sql`null` : sql`${`{${values.join(",")}}`}::text`;
}

function instant(value: Date | null): string | null {
  return value === null ? null : value.toISOString();
}
