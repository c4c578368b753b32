import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's folder; told apart from the one in db/embedded so that this works before anything is installed. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

const graceMs = 10_000;
const linesShown = 250;

/** @type {Set<import("node:child_process").ChildProcess>} */
const children = new Set();
let stopping = false;

/**
 * Starts a program of the project that ends with this process.
 * @param {string} program
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 */
export function startChild(program, args, options) {
  const child = spawn(program, args, { cwd: projectFolder, ...options });
  children.add(child);
  child.once("exit", () => children.delete(child));
  if (stopping) child.kill("SIGTERM");
  return child;
}

/** @param {string} output */
function endOf(output) {
  return output.trim().split("\n").slice(-linesShown).join("\n");
}

/**
 * Runs a program to its end without showing what it prints.
 * @param {string} program @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, onLine?: (line: string) => void,
 *   onOutput?: (text: string) => void }} [options]
 * @returns {Promise<void>}
 * @throws with the end of what it printed when it fails
 */
export function runQuietly(program, args, { env = process.env, shell = false, onLine, onOutput } = {}) {
  return new Promise((done, fail) => {
    const child = startChild(program, args, { env, shell, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      onOutput?.(String(chunk));
      const last = String(chunk).trim().split("\n").at(-1);
      if (last) onLine?.(last.trim());
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.once("error", fail);
    child.once("close", (code, signal) => {
      if (code === 0) done();
      else fail(new Error(`${args.slice(0, 2).join(" ")} failed (${code ?? signal})\n${endOf(output)}`));
    });
  });
}

/** Asks every child to stop, and makes those stop that do not within ten seconds. */
export async function stopChildren() {
  stopping = true;
  const ends = [...children].map((child) => {
    const ended = new Promise((done) => child.once("exit", done));
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
    return ended.then(() => clearTimeout(timer));
  });
  await Promise.all(ends);
}
