import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder, runQuietly } from "../start/children.mjs";

const nothing = "No schema changes";

/**
 * Makes sure that the migrations yield the schema as it is written: generating once more, on a copy, must give nothing.
 * drizzle-kit also ends with success when it only warns and writes no file; hence its own words are asked for.
 * @param {NodeJS.ProcessEnv} env
 * @throws with what it would have written
 */
export async function checkMigrations(env) {
  const folder = join(".test", `migrations-${process.pid}`);
  const copy = join(projectFolder, folder);
  mkdirSync(copy, { recursive: true });
  try {
    cpSync(join(projectFolder, "db", "migrations"), join(copy, "out"), { recursive: true });
    const before = new Set(readdirSync(join(copy, "out")));
    const config = `import config from "../../drizzle.config";\nexport default { ...config, out: "./${folder}/out" };\n`;
    writeFileSync(join(copy, "drizzle.config.ts"), config);
    const program = join(projectFolder, "node_modules", "drizzle-kit", "bin.cjs");
    let output = "";
    await runQuietly(process.execPath, [program, "generate", `--config=${folder}/drizzle.config.ts`], {
      env,
      onOutput: (text) => (output += text),
    });
    const added = readdirSync(join(copy, "out")).filter((name) => name.endsWith(".sql") && !before.has(name));
    const sql = added.map((name) => readFileSync(join(copy, "out", name), "utf8")).join("\n");
    if (added.length > 0 || !output.includes(nothing))
      throw new Error(`The schema and the migrations differ: run npm run db:generate.\n${sql || output}`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
