import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** A person as a regulator sees them: code and masked name (domain 5.3). */
export interface PersonLabel {
  id: string;
  code: string;
  label: string;
}

/** Masked labels of people of the order's groups; others are absent. */
export async function personLabels(db: Database, ids: readonly string[]): Promise<Map<string, PersonLabel>> {
  if (ids.length === 0) return new Map();
  const list = sql.join(
    [...new Set(ids)].map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = (await db.execute(
    sql`select * from oversight_person_labels(array[${list}])`,
  )) as unknown as PersonLabel[];
  return new Map(rows.map(({ id, code, label }) => [id, { id, code, label }]));
}
