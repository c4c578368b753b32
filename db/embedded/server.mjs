import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findBinaries, makeSharedFolder, sharedFolder } from "./binaries.mjs";
import { commandOf } from "./living.mjs";
import { canReach, runUser } from "./run-user.mjs";
import { settings } from "./settings.mjs";

const firstPort = 54329;
const portsTried = 100;
const startAttempts = 40;
const logLimitBytes = 10 * 1024 * 1024;
const noSuchPid = 2_000_000_000;

/** @typedef {import("./run-user.mjs").RunUser} RunUser */
/**
 * @typedef {{ home: string, data: string, user: RunUser | null, durable: boolean,
 *   binaries: import("./binaries.mjs").Binaries }} Server
 */

/**
 * Where the server's data lies and who runs it. The data moves out of the folder when the account that runs the server
 * cannot reach it, as under root's home.
 * @param {string} folder
 * @param {boolean} durable
 * @returns {Server}
 */
export function locateServer(folder, durable) {
  const elsewhere = join(sharedFolder, createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 12));
  const user = runUser([join(elsewhere, "pg"), join(folder, "pg"), dirname(folder)]);
  const home = existsSync(join(elsewhere, "pg")) || !canReach(join(folder, "x", "x"), user) ? elsewhere : folder;
  return { home, data: join(home, "pg"), user, durable, binaries: findBinaries(user) };
}

/**
 * Runs one of the server's programs to its end, as the account it must run as.
 * @param {Server} server @param {string} program @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(server, program, args) {
  const identity = server.user ? { uid: server.user.uid, gid: server.user.gid } : {};
  const env = { PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC", SystemRoot: process.env.SystemRoot };
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...identity, cwd: "/", env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.once("error", fail);
    // Not "close": the server that pg_ctl leaves behind may keep the pipes open.
    child.once("exit", (code) => setImmediate(() => done({ code, output })));
  });
}

/** @param {Server} server @param {string} path */
function giveTo(server, path) {
  if (server.user) chownSync(path, server.user.uid, server.user.gid);
}

/**
 * Makes the cluster in a folder beside and renames it when it is complete, so that a half-made one is never used.
 * @param {Server} server @param {string} password of the superuser
 */
async function initialise(server, password) {
  const unfinished = join(server.home, "pg.init");
  const passwordFile = join(server.home, `pw-${randomBytes(6).toString("hex")}`);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(server, unfinished);
  giveTo(server, passwordFile);
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const args = ["-D", unfinished, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, ...locale];
  const sync = server.durable ? [] : ["--no-sync"];
  try {
    const { code, output } = await run(server, server.binaries.initdb, [...args, ...sync, "--no-instructions"]);
    if (code !== 0) throw new Error(`initdb failed (${code}):\n${output}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  appendFileSync(join(unfinished, "postgresql.conf"), "\ninclude_if_exists 'qunjian.conf'\n");
  renameSync(unfinished, server.data);
}

/** @param {Server} server @returns {{ pid: number, port: number } | null} what the server's own pid file says */
function readPidFile(server) {
  const file = join(server.data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/**
 * The port of the server if it runs.
 * @param {Server} server
 */
export function runningPort(server) {
  const noted = readPidFile(server);
  return noted?.port && commandOf(noted.pid).includes("postgres") ? noted.port : null;
}

/**
 * After a crash the pid in the file may belong to some other program by now, and PostgreSQL would refuse to start.
 * The rest of the file stays: by it PostgreSQL makes sure that no old backend still writes.
 * @param {Server} server
 */
function disownStalePid(server) {
  const noted = readPidFile(server);
  if (!noted || commandOf(noted.pid).includes("postgres")) return;
  const file = join(server.data, "postmaster.pid");
  const [, ...rest] = readFileSync(file, "utf8").split("\n");
  writeFileSync(file, [String(noSuchPid), ...rest].join("\n"));
}

/** @param {number} port 0 for any @returns {Promise<number | null>} the port if it is free */
function tryPort(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(null));
    probe.listen({ port, host: "127.0.0.1" }, () => {
      const address = probe.address();
      probe.close(() => done(address && typeof address === "object" ? address.port : null));
    });
  });
}

/** @param {number} from */
async function freePort(from) {
  for (let port = from; port < from + portsTried; port += 1) {
    const free = await tryPort(port);
    if (free) return free;
  }
  return (await tryPort(0)) ?? from;
}

/** @param {string} log @param {number} since byte offset */
function logSince(log, since) {
  return existsSync(log) ? readFileSync(log).subarray(since).toString("utf8") : "";
}

/**
 * Starts the server, on the next free port if another program takes one meanwhile.
 * @param {Server} server
 * @returns {Promise<number>} the port
 */
async function launch(server) {
  const log = join(server.data, "server.log");
  const size = existsSync(log) ? statSync(log).size : 0;
  if (size > logLimitBytes) truncateSync(log);
  let from = readPidFile(server)?.port || firstPort;
  for (let attempt = 1; ; attempt += 1) {
    disownStalePid(server);
    const port = await freePort(from);
    const config = join(server.data, "qunjian.conf");
    writeFileSync(config, settings(port, server.durable), { mode: 0o600 });
    giveTo(server, config);
    const before = existsSync(log) ? statSync(log).size : 0;
    const args = ["start", "-w", "-t", "60", "-s", "-D", server.data, "-l", log];
    const { code, output } = await run(server, server.binaries.pgCtl, args);
    if (code === 0) return port;
    const reason = logSince(log, before);
    const portTaken = /could not bind|could not create any TCP/i.test(reason);
    const oldBackends = /pre-existing shared memory block/i.test(reason);
    if (attempt >= startAttempts || !(portTaken || oldBackends))
      throw new Error(`PostgreSQL did not start (${code}):\n${output}${reason}`);
    if (portTaken) from = port + 1;
    else await sleep(250);
  }
}

/**
 * Makes the cluster if it is missing and starts it if it does not run. Call it under the cluster's lock.
 * @param {Server} server @param {string} password of the superuser
 * @returns {Promise<number>} the port
 */
export async function startServer(server, password) {
  if (server.home.startsWith(sharedFolder)) makeSharedFolder(server.home);
  if (!existsSync(join(server.data, "PG_VERSION"))) await initialise(server, password);
  return runningPort(server) ?? (await launch(server));
}

/**
 * Stops the server if it runs; sessions are ended, transactions rolled back.
 * @param {Server} server
 */
export async function stopServer(server) {
  if (runningPort(server) === null) return;
  const args = ["stop", "-w", "-t", "60", "-s", "-m", "fast", "-D", server.data];
  const { code, output } = await run(server, server.binaries.pgCtl, args);
  if (code !== 0 && runningPort(server) !== null) throw new Error(`PostgreSQL did not stop (${code}):\n${output}`);
}
