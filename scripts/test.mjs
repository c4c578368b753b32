import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { projectFolder, runQuietly, stopChildren } from "./start/children.mjs";
import { install } from "./start/install.mjs";
import { say, step } from "./start/steps.mjs";
import { provideBrowser } from "./test/browser.mjs";
import { checkMigrations } from "./test/migrations.mjs";
import { playwrightTally, vitestTally } from "./test/tally.mjs";

/**
 * `npm test`: everything, or a part with `--only verify|unit|db|e2e`; `--long` runs fuzzing, races and crashes in full.
 * The last line is `N passed, N failed`: tests, and each other check as one.
 */
const parts = ["verify", "unit", "db", "e2e"];
const at = process.argv.indexOf("--only");
const only = at > 0 ? process.argv[at + 1] : null;
const reports = join(projectFolder, ".test", `reports-${process.pid}`);
const total = { passed: 0, failed: 0 };

if (only && !parts.includes(only)) {
  console.error(`--only takes one of ${parts.join(", ")}`);
  process.exit(2);
}

/** The environment of the tests: nothing of the product's configuration comes in from outside. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(DATABASE_|NEXTAUTH_|QUNJIAN_|NODE_ENV$|PORT$)/.test(name)),
);
Object.assign(env, { NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" });
if (process.argv.includes("--long")) env.QUNJIAN_TEST_LONG = "1";

/** @param {string} path within node_modules @param {string[]} args */
function tool(path, ...args) {
  return runQuietly(process.execPath, [join(projectFolder, "node_modules", path), ...args], { env });
}

/**
 * Runs a step and counts it: by its own counts if it has any, as one otherwise. A step that breaks down has failed.
 * @param {string} label
 * @param {(note: (text: string) => void) => Promise<unknown>} work
 * @param {() => import("./test/tally.mjs").Tally} [tally]
 */
async function counted(label, work, tally) {
  let broken = "";
  await step(label, async (note) => {
    try {
      return await work(note);
    } catch (error) {
      broken = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      const counts = tally?.();
      if (counts) note(`${counts.passed} passed, ${counts.failed} failed`);
    }
  }).catch(() => {});
  if (broken) say(`${broken}\n`);
  const own = tally?.();
  total.passed += own ? own.passed : broken ? 0 : 1;
  total.failed += own ? Math.max(own.failed, broken ? 1 : 0) : broken ? 1 : 0;
  return !broken;
}

async function verify() {
  await counted("format, lint", () => tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."));
  await counted("types", async () => {
    await tool("next/dist/bin/next", "typegen");
    await tool("typescript/bin/tsc", "--noEmit");
  });
  await counted("architecture", () => runQuietly(process.execPath, ["scripts/architecture.mjs"], { env }));
  await counted("dead code", () => tool("knip/bin/knip.js"));
  await counted("migrations", () => checkMigrations(env));
}

/** @param {"unit" | "db"} project */
function vitest(project) {
  const report = join(reports, `${project}.json`);
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return counted(
    `${project} tests`,
    () => tool("vitest/vitest.mjs", ...args),
    () => vitestTally(report),
  );
}

async function browserTests() {
  const { build } = await import("./start/build.mjs");
  const ready =
    (await counted("build", (note) => build(note, env))) && (await prepared("browser", (note) => provideBrowser(note)));
  if (!ready) return;
  const report = join(reports, "e2e.json");
  Object.assign(env, { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  await counted(
    "browser tests",
    () => tool("@playwright/test/cli.js", "test"),
    () => playwrightTally(report),
  );
}

/** A step that only counts when it fails. @param {string} label @param {(note: (text: string) => void) => Promise<unknown>} work */
async function prepared(label, work) {
  const done = await counted(label, work);
  if (done) total.passed -= 1;
  return done;
}

async function runAll() {
  if (!(await prepared("packages", install))) return;
  if (!only || only === "verify") await verify();
  if (!only || only === "unit") await vitest("unit");
  if (!only || only === "db") await vitest("db");
  if (!only || only === "e2e") await browserTests();
}

async function tidy() {
  await stopChildren();
  // Needs packages, which are there by now if any server was started.
  const clusters = await import("../db/embedded/cluster.mjs").catch(() => null);
  for (const name of ["db", "e2e"]) await clusters?.stopCluster(join(projectFolder, ".test", name)).catch(() => {});
  rmSync(reports, { recursive: true, force: true });
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => tidy().finally(() => process.exit(130)));

mkdirSync(reports, { recursive: true });
try {
  await runAll();
} catch (error) {
  total.failed += 1;
  say(error instanceof Error ? error.message : String(error));
}
await tidy();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
