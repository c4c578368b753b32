import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder, startChild } from "./children.mjs";

/** @typedef {{ role: string, labelZh: string, labelEn: string, account: string, password: string }} Login */

/**
 * Whether the demo is to be loaded: into the embedded server once, elsewhere when `QUNJIAN_DEMO=1` asks for it.
 * @param {boolean} embedded @param {string} dataFolder
 */
export function wantsDemo(embedded, dataFolder) {
  if (process.env.QUNJIAN_DEMO === "0") return false;
  return embedded ? !existsSync(join(dataFolder, "demo-loaded")) : process.env.QUNJIAN_DEMO === "1";
}

/** @param {{ embedded: boolean, folder: string }} database whether it holds the demo, whose logins may be shown */
export function hasDemo({ embedded, folder }) {
  return embedded && existsSync(join(folder, "demo-loaded"));
}

/** @param {string} dataFolder */
export function noteDemoLoaded(dataFolder) {
  writeFileSync(join(dataFolder, "demo-loaded"), new Date().toISOString());
}

/**
 * Loads the demo by its own command, which goes on where an interrupted one ended.
 * @param {NodeJS.ProcessEnv} env
 * @param {(text: string) => void} note
 * @returns {Promise<void>}
 */
export function loadDemo(env, note) {
  return new Promise((done, fail) => {
    const child = startChild(process.execPath, [join("scripts", "qunjian.mjs"), "demo", "load"], {
      env: { ...env, QUNJIAN_DEMO: "1" },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("message", (message) => {
      if (message && typeof message === "object" && "text" in message) note(String(message.text));
    });
    child.once("error", fail);
    child.once("close", (code, signal) =>
      code === 0 ? done() : fail(new Error(`The demo was not loaded (${code ?? signal}).\n${output.trim()}`)),
    );
  });
}

/** @returns {Login[]} the demo's logins, one a role */
export function demoLogins() {
  const file = join(projectFolder, "db", "seed", "logins.json");
  if (!existsSync(file)) return [];
  /** @type {Login[]} */
  const logins = JSON.parse(readFileSync(file, "utf8"));
  return logins.filter((login, index) => logins.findIndex((other) => other.role === login.role) === index);
}
