import { build } from "./start/build.mjs";
import { stopChildren } from "./start/children.mjs";
import { demoLogins, hasDemo, loadDemo, noteDemoLoaded, wantsDemo } from "./start/demo.mjs";
import { install } from "./start/install.mjs";
import { choosePort, serve, waitUntilHealthy } from "./start/serve.mjs";
import { say, step } from "./start/steps.mjs";

const leastNode = [20, 9];
const orphanPollMs = 500;
const dev = process.argv.includes("--dev");
/** @type {Promise<{ leave: () => Promise<void> }> | null} */
let databaseInUse = null;
/** @type {Promise<void> | null} */
let ending = null;

/** Stops everything that this process started, the shared database last, and ends. @param {number} code */
function end(code) {
  ending ??= (async () => {
    await stopChildren();
    const database = await databaseInUse?.catch(() => null);
    await database?.leave();
    process.exit(code);
  })();
  return ending;
}

/** @param {unknown} error */
function fail(error) {
  if (!ending) say(`\n${error instanceof Error ? error.message : error}`);
  return end(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = leastNode;
  if (major < leastMajor || (major === leastMajor && minor < leastMinor))
    throw new Error(`Node ${leastNode.join(".")} or newer is needed; this is ${process.versions.node}`);
}

/** Makes the database ready. @returns {Promise<{ embedded: boolean, demo: boolean, folder: string }>} */
async function prepareDatabase() {
  const { dataFolder, provideDatabase } = await import("../db/embedded/environment.mjs");
  const { migrateDatabase } = await import("./migrate.mjs");
  const { embedded } = await step("database", async (note) => {
    const starting = provideDatabase();
    databaseInUse = starting;
    note((await starting).embedded ? "embedded PostgreSQL" : "given by DATABASE_URL");
    return starting;
  });
  await step("schema", () => migrateDatabase(process.env.DATABASE_MIGRATOR_URL || process.env.DATABASE_URL || ""));
  const folder = dataFolder();
  return { embedded, folder, demo: wantsDemo(embedded, folder) };
}

/** @param {boolean} embedded @returns {Promise<string>} the address */
async function startServer(embedded) {
  if (!dev) await step("build", build);
  // The demo's passwords are public: the embedded server is for this machine unless somebody says otherwise.
  const host = process.env.QUNJIAN_HOST || (embedded ? "127.0.0.1" : "0.0.0.0");
  const port = await choosePort(host);
  await step("server", async () => {
    const server = serve({ port, host, dev, env: process.env });
    server.once("exit", () => fail("The server ended."));
    let begun = dev;
    server.stdout?.on("data", (chunk) => begun && say(String(chunk).trimEnd()));
    await waitUntilHealthy(port, server);
    begun = true;
  });
  return `http://localhost:${port}`;
}

/** Pads to a width on the screen, where a Chinese character takes two columns. @param {string} text @param {number} width */
function padded(text, width) {
  const taken = text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
  return text + " ".repeat(Math.max(1, width - taken));
}

function showLogins() {
  for (const { labelZh, labelEn, account, password } of demoLogins())
    say(`  ${padded(labelZh, 18)}${padded(labelEn, 24)}${padded(account, 24)}${password}`);
}

/** @param {{ embedded: boolean, folder: string }} database */
async function fillWithDemo({ embedded, folder }) {
  try {
    await step("demo", (note) => loadDemo(process.env, note));
    if (embedded) noteDemoLoaded(folder);
    return true;
  } catch (error) {
    if (!ending) say(error instanceof Error ? error.message : String(error));
    return false;
  }
}

/** A signal that npm is sent ends the shell between npm and this process, and goes no further. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(0), orphanPollMs).unref();
}

async function main() {
  checkNode();
  if (process.env.npm_lifecycle_event) endWithParent();
  await step("packages", install);
  const database = await prepareDatabase();
  const demoLoaded = database.demo ? fillWithDemo(database) : Promise.resolve(hasDemo(database));
  const address = await startServer(database.embedded);
  say(`\n  群鉴 Qunjian  ${address}\n`);
  if (await demoLoaded) showLogins();
  say(`\n  Ctrl+C stops it.\n`);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(0));
main().catch(fail);
