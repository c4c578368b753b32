import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
const exclude = [...configDefaults.exclude, "e2e/**", ".next/**", ".data/**", ".test/**"];
const databaseTests = "**/*.db.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: [...exclude, databaseTests], maxWorkers: 2 },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          include: [databaseTests],
          exclude,
          globalSetup: ["scripts/vitest/db-global.mjs"],
          setupFiles: ["scripts/vitest/db-file.mjs"],
          pool: "forks",
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
