import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";

/**
 * @typedef {{
 *   passwords: { postgres: string, qunjian_migrator: string, qunjian_app: string, qunjian_regulator: string },
 *   sessionSecret: string, fieldKeys: string, indexKey: string,
 * }} Secrets
 */

/** @returns {Secrets} */
function makeSecrets() {
  const password = () => randomBytes(24).toString("hex");
  return {
    passwords: {
      postgres: password(),
      qunjian_migrator: password(),
      qunjian_app: password(),
      qunjian_regulator: password(),
    },
    sessionSecret: randomBytes(32).toString("base64"),
    fieldKeys: `k1:${randomBytes(32).toString("base64")}`,
    indexKey: randomBytes(32).toString("base64"),
  };
}

/**
 * Passwords and keys of an embedded server, made at the first call and kept readable by their owner only.
 * On disk before anything is encrypted with them.
 * @param {string} file
 * @returns {Secrets}
 */
export function keepSecrets(file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const secrets = makeSecrets();
  const unfinished = `${file}.${process.pid}`;
  const handle = openSync(unfinished, "w", 0o600);
  writeSync(handle, JSON.stringify(secrets, null, 2));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(unfinished, file);
  return secrets;
}
