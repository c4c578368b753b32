import postgres from "postgres";

/** Login roles of the product: the owner of the database, the application, the regulators. None bypasses row security. */
const roles = /** @type {const} */ (["qunjian_migrator", "qunjian_app", "qunjian_regulator"]);

/**
 * Makes the roles and the database that are missing. What each role may do is granted by the migrations.
 * @param {string} superuserUrl
 * @param {import("./secrets.mjs").Secrets} secrets
 */
export async function provision(superuserUrl, secrets) {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    const known = new Set((await sql`select rolname from pg_roles`).map((row) => row.rolname));
    for (const role of roles.filter((name) => !known.has(name))) {
      // A random hexadecimal password of ours: CREATE ROLE takes no parameters.
      await sql.unsafe(`create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole
        password '${secrets.passwords[role]}'`);
    }
    await sql`alter role qunjian_regulator set default_transaction_read_only = on`;
    await createDatabase(sql, "qunjian");
  } finally {
    await sql.end();
  }
  const own = new URL(superuserUrl);
  own.pathname = "/qunjian";
  await closeLargeObjects(own.href);
}

/**
 * Takes the functions of large objects, which belong to no table and which nobody here uses, from everybody: with them a
 * role without any right to write could store something. The migrator may not do this.
 * @param {string} superuserUrl of the database
 */
export async function closeLargeObjects(superuserUrl) {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`
      do $$
      declare f regprocedure;
      begin
        for f in select oid::regprocedure from pg_proc where pronamespace = 'pg_catalog'::regnamespace
          and (proname like 'lo\\_%' or proname in ('lowrite', 'loread'))
        loop
          execute format('revoke execute on function %s from public', f);
        end loop;
      end $$`);
  } finally {
    await sql.end();
  }
}

/**
 * Makes a database owned by the migrator, if it does not exist; only the product's roles may connect.
 * @param {import("postgres").Sql} sql of a superuser
 * @param {string} name
 * @param {string} [template] a database nobody is connected to
 */
export async function createDatabase(sql, name, template = "template0") {
  const [existing] = await sql`select 1 from pg_database where datname = ${name}`;
  if (existing) return;
  await sql.unsafe(`create database ${name} owner qunjian_migrator template ${template}`);
  await sql.unsafe(`revoke all on database ${name} from public`);
  await sql.unsafe(`grant connect, temporary on database ${name} to qunjian_app`);
  await sql.unsafe(`grant connect on database ${name} to qunjian_regulator`);
}
