import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "../../db/embedded/lock.mjs";
import { projectFolder, runQuietly } from "./children.mjs";

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }>} */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

/** Whether node_modules holds what the lock file says. Packages for other machines may be missing. */
export function isInstalled() {
  const installed = join(projectFolder, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const present = packagesIn(installed);
  return Object.entries(packagesIn(join(projectFolder, "package-lock.json"))).every(([path, wanted]) => {
    if (path === "" || wanted.link) return true;
    return present[path] ? present[path].version === wanted.version : wanted.optional === true;
  });
}

/** A lock for what only one process of the project may do at a time. @param {string} name */
export function projectLock(name) {
  const folder = join(projectFolder, ".data");
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return join(folder, `${name}.lock`);
}

/**
 * Installs the packages of the lock file unless they are installed.
 * @param {(text: string) => void} note
 */
export async function install(note) {
  if (isInstalled()) return note("up to date");
  const patienceMs = 30 * 60_000;
  await withLock(
    projectLock("install"),
    async () => {
      if (isInstalled()) return;
      note("npm ci");
      const npm = process.env.npm_execpath;
      const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
      if (npm?.endsWith(".js")) await runQuietly(process.execPath, [npm, ...args]);
      else await runQuietly("npm", args, { shell: process.platform === "win32" });
    },
    patienceMs,
  );
  note("installed");
}
