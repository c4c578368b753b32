import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, parse, resolve } from "node:path";

/** @typedef {{ uid: number, gid: number }} RunUser */

const executeBits = { other: 0o001, group: 0o010, owner: 0o100 };

/** @returns {Map<string, RunUser>} */
function accounts() {
  const known = new Map();
  if (!existsSync("/etc/passwd")) return known;
  for (const line of readFileSync("/etc/passwd", "utf8").split("\n")) {
    const [name, , uid, gid] = line.split(":");
    if (name && uid && gid) known.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return known;
}

/**
 * PostgreSQL refuses to run as root: the account that runs it then. Nobody (null) when we are not root.
 * Prefers who owns the data already, then who owns the project, then `postgres`, then `nobody`;
 * initdb wants an account that has a name.
 * @param {string[]} paths whose owner comes first, in this order; a missing one is skipped
 * @returns {RunUser | null}
 * @throws when there is no account to run as
 */
export function runUser(paths) {
  if (process.getuid?.() !== 0) return null;
  const known = accounts();
  const named = new Set([...known.values()].map((account) => account.uid));
  for (const path of paths.filter((candidate) => existsSync(candidate))) {
    const { uid, gid } = statSync(path);
    if (uid !== 0 && named.has(uid)) return { uid, gid };
  }
  const account = known.get("postgres") ?? known.get("nobody");
  if (!account) throw new Error("PostgreSQL does not run as root, and neither postgres nor nobody is in /etc/passwd");
  return account;
}

/**
 * Whether that account can reach a path: it needs the right to pass through each folder above it.
 * @param {string} path
 * @param {RunUser | null} user null: ourselves
 */
export function canReach(path, user) {
  if (!user) return true;
  const { root } = parse(path);
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { uid, gid, mode } = statSync(folder);
      const bit = uid === user.uid ? executeBits.owner : gid === user.gid ? executeBits.group : executeBits.other;
      if ((mode & bit) === 0) return false;
    }
    if (folder === root) return true;
  }
}
