import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "../../db/embedded/lock.mjs";
import { projectFolder, runQuietly } from "./children.mjs";
import { projectLock } from "./install.mjs";

const sourceFolders = ["app", "components", "db", "domain", "lib", "messages", "public"];
const sourceFiles = /^(package-lock\.json|package\.json|tsconfig\.json|[a-z.-]+\.(ts|mjs))$/;
const notBuilt = /\.test\.tsx?$|^db\/(migrations|embedded|seed)\/|^(vitest|playwright)\.config\.ts$|^next-env\.d\.ts$/;

/** Where the build goes; `NEXT_DIST_DIR` says otherwise. */
const distFolder = join(projectFolder, process.env.NEXT_DIST_DIR || ".next");
const standalone = join(distFolder, "standalone");
const stamp = join(distFolder, "qunjian-build");

/** The program that serves the build. */
export const serverFile = join(standalone, "server.js");

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  if (!existsSync(join(projectFolder, folder))) return [];
  const entries = readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(projectFolder.length)
        .replaceAll("\\", "/"),
    );
}

/** A name for all the sources that go into the build. */
function sourceHash() {
  const root = readdirSync(projectFolder).filter((name) => sourceFiles.test(name));
  const files = [...root, ...sourceFolders.flatMap(filesUnder)].filter((file) => !notBuilt.test(file)).sort();
  const hash = createHash("sha256").update(`node ${process.versions.node.split(".")[0]}`);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(projectFolder, file)));
  return hash.digest("hex");
}

/** @param {string} wanted */
function isBuilt(wanted) {
  return existsSync(serverFile) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
}

/** The standalone server does not bring what a content network would serve in front of it. */
function completeStandalone() {
  const folder = distFolder.slice(projectFolder.length);
  cpSync(join(distFolder, "static"), join(standalone, folder, "static"), { recursive: true });
  const publicFolder = join(projectFolder, "public");
  if (existsSync(publicFolder)) cpSync(publicFolder, join(standalone, "public"), { recursive: true });
}

/**
 * Builds the application unless this very source is built already.
 * @param {(text: string) => void} note
 * @param {NodeJS.ProcessEnv} [outer]
 * @returns {Promise<string>} what was done
 */
export async function build(note, outer = process.env) {
  if (isBuilt(sourceHash())) return "up to date";
  await withLock(
    projectLock("build"),
    async () => {
      const hash = sourceHash();
      if (isBuilt(hash)) return;
      rmSync(stamp, { force: true });
      const next = join(projectFolder, "node_modules", "next", "dist", "bin", "next");
      const env = { ...outer, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
      await runQuietly(process.execPath, [next, "build"], { env, onLine: note });
      completeStandalone();
      writeFileSync(stamp, hash);
    },
    30 * 60_000,
  );
  return "built";
}
