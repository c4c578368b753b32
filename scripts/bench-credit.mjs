import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";
import { benchDatabase } from "./bench/bench-database.mjs";

/**
 * `npm run -s bench:credit [-- --findings N --people N --keep]`: one person's derivation, and rebuilding all stored
 * standings in a throwaway database. Standard output is one JSON object; exit 1 when a figure is missed.
 */
process.env.NODE_ENV ||= "production";
register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
const { readOptions, usage } = await import("./bench/credit/options.ts");

const options = readOptions(process.argv.slice(2));
if (!options) {
  process.stderr.write(usage);
  process.exit(2);
}

const database = await benchDatabase(`bench_credit_${randomBytes(4).toString("hex")}`);
const leave = () => database.leave({ keep: options.keep });
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
]) {
  process.once(String(signal), () => leave().finally(() => process.exit(Number(code))));
}

let code = 1;
try {
  const { benchCredit } = await import("./bench/credit/bench-credit.ts");
  const report = await benchCredit(options);
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  code = report.reached ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error && !process.env.QUNJIAN_TRACE ? error.message : error);
} finally {
  await leave();
}
process.exitCode = code;
process.stdout.write("", () => process.exit(code));
