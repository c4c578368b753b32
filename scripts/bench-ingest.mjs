import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";
import { benchDatabase } from "./bench/bench-database.mjs";
import { build } from "./start/build.mjs";
import { stopChildren } from "./start/children.mjs";
import { choosePort, serve, waitUntilHealthy } from "./start/serve.mjs";

/**
 * `npm run -s bench:ingest -- [--seconds 60] [--rate max|N]`: sends batches of 500 messages over HTTP to the built server on
 * a throwaway database, and searches meanwhile. Standard output is one JSON object.
 */
process.env.NODE_ENV ||= "production";
register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
const { readOptions, usage } = await import("./bench/ingest/options.ts");

const options = readOptions(process.argv.slice(2));
if (!options) {
  process.stderr.write(usage);
  process.exit(2);
}

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

say(`build: ${await build(() => {})}`);
const database = await benchDatabase(`bench_ingest_${randomBytes(4).toString("hex")}`);
const leave = async () => {
  await stopChildren();
  await database.leave({ keep: options.keep });
};
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
]) {
  process.once(String(signal), () => leave().finally(() => process.exit(Number(code))));
}

let code = 1;
try {
  const host = "127.0.0.1";
  const port = await choosePort(host);
  const server = serve({ port, host, dev: false, env: process.env });
  // What it says is not ours to print, but must be read.
  server.stdout?.resume();
  await waitUntilHealthy(port, server);
  const { benchIngest } = await import("./bench/ingest/bench-ingest.ts");
  const report = await benchIngest(`http://${host}:${port}`, options);
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  code = report.stored.messages === report.acknowledged.messages && report.errors.count === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error && !process.env.QUNJIAN_TRACE ? error.message : error);
} finally {
  await leave();
}
process.exitCode = code;
process.stdout.write("", () => process.exit(code));
