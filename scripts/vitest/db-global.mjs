import { environmentOf } from "../../db/embedded/environment.mjs";
import { thisProcess } from "../../db/embedded/living.mjs";
import { dropTestDatabases, joinTestCluster } from "../../db/embedded/test-databases.mjs";

/**
 * Before the database tests: a throwaway server with a template of the newest schema. It stays up afterwards, so that
 * the next run begins at once; `node scripts/test-db.mjs stop` ends it.
 * @param {import("vitest/node").TestProject} project
 */
export default async function setup(project) {
  const { cluster, template } = await joinTestCluster();
  const superuserUrl = cluster.url("postgres", "postgres");
  const run = thisProcess();
  project.provide("testServer", { superuserUrl, template, run, environment: environmentOf(cluster, "DATABASE") });
  return async () => {
    await dropTestDatabases(superuserUrl, run);
    await cluster.leave({ keepRunning: true });
  };
}
