import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isLiving, thisProcess } from "./living.mjs";

/**
 * Notes that this process uses the server.
 * @param {string} folder
 * @returns {string} the note, to be given back to `leave`
 */
export function enter(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const note = join(folder, `${process.pid}-${Math.random().toString(36).slice(2, 8)}.json`);
  writeFileSync(note, JSON.stringify(thisProcess()), { mode: 0o600 });
  return note;
}

/** @param {string} note */
export function leave(note) {
  rmSync(note, { force: true });
}

/**
 * How many uses of the server are noted by processes that still live; notes of dead ones are removed.
 * @param {string} folder
 */
export function countLiving(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let living = 0;
  for (const name of readdirSync(folder)) {
    const note = join(folder, name);
    if (isLiving(readNote(note))) living += 1;
    else rmSync(note, { force: true });
  }
  return living;
}

/** @param {string} note */
function readNote(note) {
  try {
    return JSON.parse(readFileSync(note, "utf8"));
  } catch {
    return null;
  }
}
