import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { joinCluster, removeCluster } from "../../db/embedded/cluster.mjs";
import { environmentOf } from "../../db/embedded/environment.mjs";
import { commandOf } from "../../db/embedded/living.mjs";
import { locateServer } from "../../db/embedded/server.mjs";
import { migrateDatabase } from "../migrate.mjs";

/**
 * An embedded server of its own in a folder, as durable as production's, with the newest schema.
 * @param {string} folder
 */
export async function throwawayCluster(folder) {
  let cluster = await joinCluster({ folder });
  await migrateDatabase(cluster.url("qunjian_migrator"));
  return {
    environment: () => environmentOf(cluster),
    superuserUrl: () => cluster.url("postgres"),
    /** Ends the server with SIGKILL and starts it as `npm start` does. @returns {Promise<boolean>} whether its address changed */
    async crash() {
      const { data } = locateServer(folder, true);
      const pid = Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
      process.kill(pid, "SIGKILL");
      // Until it is gone it would be taken for running.
      while (commandOf(pid)) await sleep(2);
      const { port } = cluster;
      const before = cluster;
      cluster = await joinCluster({ folder });
      await before.leave({ keepRunning: true });
      return cluster.port !== port;
    },
    async remove() {
      await cluster.leave();
      await removeCluster(folder);
    },
  };
}
