import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ledger = [
  "findings",
  "finding_evidence",
  "finding_reversals",
  "rewards",
  "reward_reversals",
  "credit_policies",
  "standing_checks",
];

let app: postgres.Sql;
let owner: postgres.Sql;

beforeAll(() => {
  app = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  owner = postgres(process.env.DATABASE_MIGRATOR_URL ?? "", { max: 1, onnotice: () => {} });
});

afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
});

const refusal = async (asked: Promise<unknown>) =>
  await asked.then(
    () => "allowed",
    (error: unknown) => (error instanceof postgres.PostgresError ? error.message : String(error)),
  );

describe.each(ledger)("%s", (table) => {
  it("gives the application no right to change or delete", async () => {
    const [rights] = await app`select rolname,
      has_table_privilege(rolname, ${table}, 'update') or has_any_column_privilege(rolname, ${table}, 'update') as update,
      has_table_privilege(rolname, ${table}, 'delete') as delete, has_table_privilege(rolname, ${table}, 'truncate') as truncate
      from pg_roles where rolname = current_user`;
    expect(rights).toEqual({ rolname: "qunjian_app", update: false, delete: false, truncate: false });
    for (const change of [`update ${table} set id = id`, `delete from ${table}`, `truncate ${table} cascade`]) {
      expect(await refusal(app.unsafe(change))).toBe(`permission denied for table ${table}`);
    }
  });

  it("lets not even its owner change or delete", async () => {
    for (const change of [`update ${table} set id = id`, `delete from ${table}`]) {
      expect(await refusal(owner.unsafe(change))).toBe(`${table} is append-only`);
    }
    expect(await refusal(owner.unsafe(`truncate ${table} cascade`))).toContain("is append-only");
  });
});
