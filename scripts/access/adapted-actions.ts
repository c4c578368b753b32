import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AdaptedAction } from "@/lib/form-action";

/** Every server action of the source: those that adapt a command, and the rest by name. Keys are `file#export`. */
export async function adaptedActions() {
  const adapted: Record<string, { command: string; sample: unknown }> = {};
  const plain: string[] = [];
  for (const file of actionFiles()) {
    const module = (await import(pathToFileURL(join(process.cwd(), file)).href)) as Record<string, AdaptedAction>;
    for (const [name, action] of Object.entries(module).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (action.adapts) adapted[`${file}#${name}`] = action.adapts;
      else plain.push(`${file}#${name}`);
    }
  }
  return { adapted, plain };
}

function actionFiles(): string[] {
  return ["app", "components", "lib"]
    .flatMap((root) => readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => join(root, file)))
    .filter((file) => /\.tsx?$/.test(file) && /^["']use server["'];/m.test(readFileSync(file, "utf8").slice(0, 300)))
    .sort();
}
