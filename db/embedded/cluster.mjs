import { chmodSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { withLock } from "./lock.mjs";
import { provision } from "./provision.mjs";
import { keepSecrets } from "./secrets.mjs";
import { locateServer, runningPort, startServer, stopServer } from "./server.mjs";
import { countLiving, enter, leave } from "./users.mjs";

/** @typedef {"postgres" | "qunjian_migrator" | "qunjian_app" | "qunjian_regulator"} Role */
/**
 * @typedef {{
 *   folder: string, port: number, secrets: import("./secrets.mjs").Secrets,
 *   url: (role: Role, database?: string) => string,
 *   leave: (options?: { keepRunning?: boolean }) => Promise<void>,
 * }} Cluster
 */

/** @param {string} folder */
function lockOf(folder) {
  return join(folder, "lock");
}

/**
 * Joins the embedded PostgreSQL of a folder: makes it at the first call, starts it if it does not run, shares it otherwise.
 * @param {{ folder: string, durable?: boolean }} options
 * @returns {Promise<Cluster>} to be left again; the last one out stops the server
 */
export async function joinCluster({ folder: given, durable = true }) {
  const folder = resolve(given);
  mkdirSync(folder, { recursive: true });
  // Root lets the account that runs the server pass through to its own folder; what else lies here is closed by itself.
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  const users = join(folder, "users");
  return withLock(lockOf(folder), async () => {
    const server = locateServer(folder, durable);
    const secretsFile = join(folder, "secrets.json");
    if (existsSync(join(server.data, "PG_VERSION")) && !existsSync(secretsFile))
      throw new Error(
        `${secretsFile} is missing, and with it the passwords of the data in ${server.data}: npm run reset`,
      );
    const secrets = keepSecrets(secretsFile);
    const wasRunning = runningPort(server) !== null;
    const note = enter(users);
    try {
      const port = await startServer(server, secrets.passwords.postgres);
      const url = (/** @type {Role} */ role, database = "qunjian") =>
        `postgres://${role}:${secrets.passwords[role]}@127.0.0.1:${port}/${database}`;
      if (!wasRunning) await provision(url("postgres", "postgres"), secrets);
      return { folder, port, secrets, url, leave: (options) => leaveCluster(folder, note, options?.keepRunning) };
    } catch (error) {
      leave(note);
      throw error;
    }
  });
}

/** @param {string} folder @param {string} note @param {boolean} [keepRunning] */
function leaveCluster(folder, note, keepRunning = false) {
  return withLock(lockOf(folder), async () => {
    leave(note);
    if (!keepRunning && countLiving(join(folder, "users")) === 0) await stopServer(locateServer(folder, true));
  });
}

/**
 * Stops the server of a folder unless living processes use it.
 * @param {string} folder
 * @returns {Promise<number>} how many processes use it; 0: it is stopped
 */
export async function stopCluster(folder) {
  if (!existsSync(folder)) return 0;
  return withLock(lockOf(folder), async () => {
    const living = countLiving(join(folder, "users"));
    if (living === 0) await stopServer(locateServer(folder, true));
    return living;
  });
}

/**
 * Removes the server of a folder with all its data, passwords and keys, unless living processes use it.
 * @param {string} folder
 * @returns {Promise<number>} how many processes use it; 0: it is gone
 */
export async function removeCluster(folder) {
  const living = await stopCluster(folder);
  if (living > 0 || !existsSync(folder)) return living;
  const { home } = locateServer(resolve(folder), true);
  rmSync(home, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  return 0;
}
