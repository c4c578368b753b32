import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

/**
 * Counts of a run of vitest. A file that could not even be loaded holds no test: it counts as one that failed.
 * @param {string} file of its JSON reporter
 * @returns {Tally}
 */
export function vitestTally(file) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 0 };
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ result) =>
      result.status === "failed" && result.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/** Counts of a run of Playwright. @param {string} file of its JSON reporter @returns {Tally} */
export function playwrightTally(file) {
  const stats = read(file)?.stats;
  return stats ? { passed: stats.expected, failed: stats.unexpected + stats.flaky } : { passed: 0, failed: 0 };
}
