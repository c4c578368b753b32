import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { joinCluster } from "../../db/embedded/cluster.mjs";
import { dataFolder, environmentOf } from "../../db/embedded/environment.mjs";
import { createDatabase } from "../../db/embedded/provision.mjs";
import { migrateDatabase } from "../migrate.mjs";

/**
 * A throwaway database with the newest schema, named in the environment: on the server of `DATABASE_MIGRATOR_URL`, whose
 * role must be allowed to create databases, or on the embedded server.
 * @param {string} name
 * @returns {Promise<{ leave: (options: { keep: boolean }) => Promise<void> }>} what drops it again, or keeps it and says so
 */
export async function benchDatabase(name) {
  const given = process.env.DATABASE_MIGRATOR_URL;
  const cluster = given ? null : await joinCluster({ folder: dataFolder() });
  const environment = cluster ? environmentOf(cluster, name) : givenEnvironment(given ?? "", name);
  const adminUrl = cluster ? cluster.url("postgres", "postgres") : (given ?? "");
  /** @param {(sql: postgres.Sql) => Promise<unknown>} work */
  const asAdmin = async (work) => {
    const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
    try {
      await work(sql);
    } finally {
      await sql.end();
    }
  };
  await asAdmin((sql) =>
    cluster ? createDatabase(sql, name) : sql.unsafe(`create database ${name} template template0`),
  );
  Object.assign(process.env, environment);
  await migrateDatabase(environment.DATABASE_MIGRATOR_URL ?? "");
  let left = false;
  return {
    async leave({ keep }) {
      if (left) return;
      left = true;
      if (keep) process.stderr.write(`kept: ${environment.DATABASE_MIGRATOR_URL}\n`);
      else await asAdmin((sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
      await cluster?.leave();
    },
  };
}

/**
 * The owner measures where no embedded server has the other roles.
 * @param {string} url @param {string} name @returns {Record<string, string>}
 */
function givenEnvironment(url, name) {
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    DATABASE_URL: own.href,
    DATABASE_MIGRATOR_URL: own.href,
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    QUNJIAN_FIELD_KEYS: `bench:${randomBytes(32).toString("base64")}`,
    QUNJIAN_INDEX_KEY: randomBytes(32).toString("base64"),
  };
}
