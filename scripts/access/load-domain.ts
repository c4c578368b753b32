import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Imports every command and query module of the domain, so that the registries are complete. */
export async function loadDomain(): Promise<void> {
  for (const room of readdirSync("domain", { withFileTypes: true })) {
    if (!room.isDirectory()) continue;
    for (const floor of ["commands", "queries"]) {
      const folder = join("domain", room.name, floor);
      let files: string[] = [];
      try {
        files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
      } catch {
        continue;
      }
      for (const file of files) await import(pathToFileURL(join(process.cwd(), folder, file)).href);
    }
  }
}
