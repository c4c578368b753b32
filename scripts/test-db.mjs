import { stopCluster } from "../db/embedded/cluster.mjs";
import { environmentOf } from "../db/embedded/environment.mjs";
import { joinTestCluster, testFolder } from "../db/embedded/test-databases.mjs";

/** The throwaway server of the database tests by hand: `start` leaves it running and prints its environment, `stop` ends it. */
const [command] = process.argv.slice(2);

if (command === "start") {
  const { cluster } = await joinTestCluster();
  for (const [name, value] of Object.entries(environmentOf(cluster))) console.log(`export ${name}='${value}'`);
  await cluster.leave({ keepRunning: true });
} else if (command === "stop") {
  const living = await stopCluster(testFolder);
  console.log(living === 0 ? "stopped" : `still used by ${living} process(es)`);
} else {
  console.error("usage: node scripts/test-db.mjs start|stop");
  process.exitCode = 2;
}
