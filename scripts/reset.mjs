import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { removeCluster } from "../db/embedded/cluster.mjs";
import { dataFolder } from "../db/embedded/environment.mjs";

/** `npm run reset`: removes the embedded data, its passwords and keys. A database given by `DATABASE_URL` is never touched. */
async function isConfirmed(folder) {
  if (process.argv.includes("--yes")) return true;
  if (!process.stdin.isTTY) {
    console.error("Nothing was removed: say --yes to remove all data without being asked.");
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Remove all data in ${folder}? Type yes: `);
  terminal.close();
  return answer.trim() === "yes";
}

const folder = dataFolder();
if (!existsSync(folder)) {
  console.log("There is no embedded data.");
} else if (!(await isConfirmed(folder))) {
  process.exitCode = 2;
} else {
  const living = await removeCluster(folder);
  if (living === 0) console.log(`Removed ${folder}.`);
  else console.error(`Nothing was removed: ${living} process(es) use the data. Stop them first.`);
  process.exitCode = living === 0 ? 0 : 1;
}
