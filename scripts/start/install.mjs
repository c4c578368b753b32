import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "../../db/embedded/lock.mjs";
import { projectFolder, runQuietly } from "./children.mjs";
import { mendPostgres } from "./mend-postgres.mjs";

const patienceMs = 30 * 60_000;
const lockFile = join(projectFolder, "package-lock.json");
const installedFile = join(projectFolder, "node_modules", ".package-lock.json");
const stamp = join(projectFolder, "node_modules", ".qunjian-installed");

function lockHash() {
  return createHash("sha256").update(readFileSync(lockFile)).digest("hex");
}

/** Whether node_modules holds what the lock file says; also when `npm ci` was run by hand after the lock was changed. */
function isInstalled() {
  if (existsSync(stamp)) return readFileSync(stamp, "utf8") === lockHash();
  return existsSync(installedFile) && statSync(installedFile).mtimeMs >= statSync(lockFile).mtimeMs;
}

/** A lock for what only one process of the project may do at a time. @param {string} name */
export function projectLock(name) {
  const folder = join(projectFolder, ".data");
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return join(folder, `${name}.lock`);
}

/** @param {(text: string) => void} note */
async function installAnew(note) {
  note("npm ci");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  if (npm?.endsWith(".js")) await runQuietly(process.execPath, [npm, ...args]);
  else await runQuietly("npm", args, { shell: process.platform === "win32" });
  writeFileSync(stamp, lockHash());
}

/**
 * Installs the packages of the lock file unless they are installed.
 * @param {(text: string) => void} note
 * @returns {Promise<string>} what was done
 */
export async function install(note) {
  const before = isInstalled();
  const work = () => (isInstalled() ? undefined : installAnew(note));
  if (!before) await withLock(projectLock("install"), async () => work(), patienceMs);
  // npm does it too, unless it was told to run no scripts.
  mendPostgres();
  return before ? "up to date" : "installed";
}
