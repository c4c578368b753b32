import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isLiving, thisProcess } from "./living.mjs";

const retryMs = 25;
const breakerIsDeadMs = 10_000;

/** @param {string} file */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** @param {string} file @param {string} text @returns whether it was made, false when it is there already */
function makeExclusively(file, text) {
  try {
    writeFileSync(file, text, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} path */
function ageMs(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/**
 * Takes away a lock whose holder is dead. Only one process at a time may do so, and it looks again first:
 * otherwise two that saw the same dead holder could take away each other's new lock.
 * @param {string} file
 */
function breakIfDead(file) {
  const holder = readHolder(file);
  if (holder ? isLiving(holder) : ageMs(file) < breakerIsDeadMs) return;
  const breaker = `${file}.break`;
  try {
    mkdirSync(breaker);
  } catch {
    if (ageMs(breaker) > breakerIsDeadMs) rmSync(breaker, { recursive: true, force: true });
    return;
  }
  try {
    const again = readHolder(file);
    if (again ? !isLiving(again) : ageMs(file) >= breakerIsDeadMs) rmSync(file, { force: true });
  } finally {
    rmdirSync(breaker);
  }
}

/**
 * Runs `work` while holding the lock file; a lock left behind by a dead process is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {number} [patienceMs] how long to wait for a living holder
 * @returns {Promise<T>}
 * @throws when a living process holds the lock for longer than `patienceMs`
 */
export async function withLock(file, work, patienceMs = 120_000) {
  const until = Date.now() + patienceMs;
  while (!makeExclusively(file, JSON.stringify(thisProcess()))) {
    breakIfDead(file);
    if (Date.now() > until) throw new Error(`${file} is held by process ${readHolder(file)?.pid ?? "unknown"}`);
    await sleep(retryMs);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
