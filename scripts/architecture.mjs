import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { cruise } from "dependency-cruiser";
import { projectFolder } from "../db/embedded/environment.mjs";
import { linkPackages, writeMirror } from "./architecture/mirror.mjs";

/**
 * Checks the walls of `.dependency-cruiser.cjs`: `node scripts/architecture.mjs [folder]`. The answer is one JSON line
 * on standard output with `--json`; the exit code is 1 when a wall is broken or a file was not read.
 */
const { forbidden, options } = createRequire(import.meta.url)("../.dependency-cruiser.cjs");

/** @param {string} root @returns {Promise<{ files: number, read: number, violations: { rule: string, from: string, to: string, why: string }[] }>} */
async function checkWalls(root) {
  const mirror = mkdtempSync(join(tmpdir(), "qunjian-walls-"));
  try {
    const files = writeMirror(root, mirror);
    for (const name of ["messages", "db/seed", "db/embedded"]) copyData(join(root, name), join(mirror, name));
    const manifest = join(root, "package.json");
    if (existsSync(manifest)) cpSync(manifest, join(mirror, "package.json"));
    linkPackages(join(projectFolder, "node_modules"), mirror);
    const result = await cruise(
      files,
      { ...options, baseDir: mirror, validate: true, ruleSet: { forbidden } },
      {
        alias: { "@": mirror },
        extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json"],
        exportsFields: ["exports"],
        conditionNames: ["import", "node", "default", "require", "types"],
        symlinks: false,
      },
    );
    const { modules, summary } = /** @type {import("dependency-cruiser").ICruiseResult} */ (result.output);
    const own = new Set(files);
    return {
      files: files.length,
      read: modules.filter((module) => own.has(module.source)).length,
      violations: summary.violations.map(({ rule, from, to }) => ({
        rule: rule.name,
        from,
        to,
        why: forbidden.find((/** @type {{ name: string }} */ { name }) => name === rule.name)?.comment ?? "",
      })),
    };
  } finally {
    rmSync(mirror, { recursive: true, force: true });
  }
}

/** Files that are imported and hold no imports themselves. @param {string} from @param {string} to */
function copyData(from, to) {
  if (!existsSync(from)) return;
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const folder = entry.parentPath ?? entry.path;
    if (entry.isFile() && entry.name.endsWith(".json"))
      cpSync(join(folder, entry.name), join(to, folder.slice(from.length), entry.name));
  }
}

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const answer = await checkWalls(resolve(folder ?? projectFolder));
if (process.argv.includes("--json")) {
  console.log(JSON.stringify(answer));
} else {
  for (const { rule, from, to, why } of answer.violations) console.error(`${rule}: ${from} → ${to}\n  ${why}`);
  console.log(`${answer.read} of ${answer.files} files read, ${answer.violations.length} walls broken`);
}
process.exitCode = answer.violations.length > 0 || answer.read < answer.files ? 1 : 0;
