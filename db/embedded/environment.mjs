import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { joinCluster } from "./cluster.mjs";

/** The project's folder. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

/** Where the embedded server keeps its data; `QUNJIAN_DATA_DIR` says otherwise. */
export function dataFolder() {
  return process.env.QUNJIAN_DATA_DIR || join(projectFolder, ".data");
}

/**
 * The environment that a process needs to work on a database of an embedded server.
 * @param {import("./cluster.mjs").Cluster} cluster
 * @param {string} [database]
 * @returns {Record<string, string>}
 */
export function environmentOf(cluster, database = "qunjian") {
  return {
    DATABASE_URL: cluster.url("qunjian_app", database),
    DATABASE_MIGRATOR_URL: cluster.url("qunjian_migrator", database),
    DATABASE_REGULATOR_URL: cluster.url("qunjian_regulator", database),
    NEXTAUTH_SECRET: cluster.secrets.sessionSecret,
    QUNJIAN_FIELD_KEYS: cluster.secrets.fieldKeys,
    QUNJIAN_INDEX_KEY: cluster.secrets.indexKey,
  };
}

/**
 * Sees to a database: the one of `DATABASE_URL` if that is set, the embedded one otherwise.
 * Variables that are set already keep their value.
 * @returns {Promise<{ embedded: boolean, leave: () => Promise<void> }>}
 */
export async function provideDatabase() {
  if (process.env.DATABASE_URL) return { embedded: false, leave: async () => {} };
  const cluster = await joinCluster({ folder: dataFolder() });
  for (const [name, value] of Object.entries(environmentOf(cluster))) process.env[name] ||= value;
  return { embedded: true, leave: () => cluster.leave() };
}
