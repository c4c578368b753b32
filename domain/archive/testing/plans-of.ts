import postgres from "postgres";
import { inject } from "vitest";
import { databaseClient } from "@/db/client";
import { planSearch } from "@/domain/archive/rules/search-plan";

/** A search whose plan is asked for: the text as one phrase, the filter as the SQL functions take it. */
export interface PlannedSearch {
  text: string;
  filter?: Record<string, unknown>;
  order?: "newest" | "oldest";
  limit?: number;
  /** The database role that asks; a regulator with the token of a session. */
  role: { name: "qunjian_app" } | { name: "qunjian_regulator"; token: string };
}

/** The plans of all statements that a search runs in the database, as text. */
export async function plansOf({
  text,
  filter = {},
  order = "newest",
  limit = 50,
  role,
}: PlannedSearch): Promise<string> {
  const { superuserUrl } = inject("testServer" as never) as { superuserUrl: string };
  const [row] = await databaseClient()`select current_database() as name`;
  const seen: string[] = [];
  const sql = postgres(superuserUrl.replace(/\/[^/?]*(\?|$)/, `/${row?.name}$1`), {
    max: 1,
    onnotice: (notice) => seen.push(String(notice.message)),
  });
  const plan = JSON.stringify(text === "" ? [] : planSearch([{ all: [text], none: [] }], "folded"));
  const search = role.name === "qunjian_app" ? "archive_search" : "oversight_search";
  try {
    await sql.unsafe(`load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on;
      set role ${role.name}`);
    if (role.name === "qunjian_regulator") await sql`select set_config('qunjian.session_token', ${role.token}, false)`;
    await sql`set client_min_messages = log`;
    await sql`select count(*) from ${sql(search)}(${plan}::text::jsonb, 'folded', ${JSON.stringify(filter)}::text::jsonb,
      ${order}, null, null, null, ${limit})`;
  } finally {
    await sql.end();
  }
  return seen.join("\n");
}
