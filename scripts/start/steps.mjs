import process from "node:process";

const spinner = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const frameMs = 100;
const plainNoteMs = 5_000;
const labelWidth = 14;

/** @typedef {{ label: string, note: string, startedMs: number, notedMs: number }} Running */

const terminal = process.stdout.isTTY === true && !process.env.CI;
/** @type {Set<Running>} */
const running = new Set();
let drawnLines = 0;
let frame = 0;
/** @type {NodeJS.Timeout | undefined} */
let timer;

const paint = (/** @type {number} */ code, /** @type {string} */ text) =>
  terminal ? `\u001b[${code}m${text}\u001b[0m` : text;
const grey = (/** @type {string} */ text) => paint(90, text);

/** @param {number} startedMs */
function seconds(startedMs) {
  return `${((performance.now() - startedMs) / 1000).toFixed(1)} s`;
}

/** @param {string} sign @param {Running} step */
function line(sign, step) {
  return `${sign} ${step.label.padEnd(labelWidth)} ${step.note}${step.note ? "  " : ""}${grey(seconds(step.startedMs))}`;
}

function erase() {
  if (drawnLines > 0) process.stdout.write(`\u001b[${drawnLines}A\u001b[0J`);
  drawnLines = 0;
}

function draw() {
  erase();
  frame += 1;
  const width = (process.stdout.columns || 80) + 8;
  for (const step of running)
    process.stdout.write(`${line(paint(36, spinner[frame % spinner.length] ?? ""), step).slice(0, width)}\n`);
  drawnLines = running.size;
}

/** Writes a line above the steps that run. @param {string} text */
export function say(text) {
  if (terminal) erase();
  process.stdout.write(`${text}\n`);
  if (terminal && running.size > 0) draw();
}

/** @param {Running} step @param {string} sign */
function finish(step, sign) {
  running.delete(step);
  if (running.size === 0) clearInterval(timer);
  say(line(sign, step));
}

/**
 * Shows a step while it runs and how long it took. Several may run at once.
 * @template T
 * @param {string} label
 * @param {(note: (text: string) => void) => Promise<T>} work `note` says beside the step what is going on in it;
 *   a text that it answers is the last note
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  /** @type {Running} */
  const current = { label, note: "", startedMs: performance.now(), notedMs: performance.now() };
  if (terminal && running.size === 0) timer = setInterval(draw, frameMs);
  running.add(current);
  const note = (/** @type {string} */ text) => {
    current.note = text;
    if (terminal || performance.now() - current.notedMs < plainNoteMs) return;
    current.notedMs = performance.now();
    process.stdout.write(`${line("…", current)}\n`);
  };
  try {
    const result = await work(note);
    if (typeof result === "string") current.note = result;
    finish(current, paint(32, "✓"));
    return result;
  } catch (error) {
    finish(current, paint(31, "✗"));
    throw error;
  }
}
