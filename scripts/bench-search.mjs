import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";
import { benchDatabase } from "./bench/bench-database.mjs";

/**
 * `npm run -s bench:search -- --messages FILE.ndjson.gz --queries FILE.json [--multiply N] [--keep] [--against pg_trgm,like] [--wave]`:
 * loads a throwaway database and measures the product's own search in it. Standard output is one JSON object.
 */
process.env.NODE_ENV ||= "production";
register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
const { readOptions, usage } = await import("./bench/search/options.ts");

const options = readOptions(process.argv.slice(2));
if (!options) {
  process.stderr.write(usage);
  process.exit(2);
}

const database = await benchDatabase(`bench_search_${randomBytes(4).toString("hex")}`);
const leave = () => database.leave({ keep: options.keep });
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
]) {
  process.once(String(signal), () => leave().finally(() => process.exit(Number(code))));
}

let code = 1;
try {
  const { benchSearch } = await import("./bench/search/bench-search.ts");
  const report = await benchSearch(options);
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  code = report.exact.differ.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error && !process.env.QUNJIAN_TRACE ? error.message : error);
} finally {
  await leave();
}
process.exitCode = code;
process.stdout.write("", () => process.exit(code));
