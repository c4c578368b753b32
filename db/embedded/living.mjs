import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** @typedef {{ pid: number, born: string }} Living a process named so that a reused pid is not mistaken for it */

const linux = { stateField: 0, bornField: 19, dead: ["Z", "X"] };

/** The fields after the command name. @param {number} pid */
function linuxStat(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/**
 * When a process was started, as a string that only serves for comparison; "" where it cannot be known.
 * @param {number} pid
 */
function bornAt(pid) {
  try {
    if (process.platform === "linux") return linuxStat(pid)[linux.bornField] ?? "";
    if (process.platform === "win32") return "";
    const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      env: { LC_ALL: "C" },
    });
    return String(Date.parse(started) / 1000);
  } catch {
    return "";
  }
}

/**
 * Whether a process runs. One that was killed and not yet reaped (in a container without init: never) does not.
 * @param {number} pid
 */
function pidExists(pid) {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !linux.dead.includes(linuxStat(pid)[linux.stateField] ?? "X");
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/** @returns {Living} this process */
export function thisProcess() {
  return { pid: process.pid, born: bornAt(process.pid) };
}

/**
 * Whether the very process that wrote the record still runs.
 * @param {Partial<Living> | null | undefined} living
 */
export function isLiving(living) {
  if (!living?.pid || !pidExists(living.pid)) return false;
  return !living.born || bornAt(living.pid) === living.born;
}

/**
 * The command name of a process, "" when there is none.
 * @param {number} pid
 */
export function commandOf(pid) {
  if (!pidExists(pid)) return "";
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
    if (process.platform === "win32")
      return execFileSync("tasklist", ["/FI", `PID eq ${pid}`, "/NH"], { encoding: "utf8" }).trim();
    return execFileSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}
