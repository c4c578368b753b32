import { readdirSync } from "node:fs";
import { defineConfig } from "drizzle-kit";

// The archive's tables are partitioned, which the schema language cannot say: custom migrations make them.
const rooms = readdirSync("./db/schema").filter((file) => !["archive.ts", "index.ts", "columns.ts"].includes(file));

export default defineConfig({
  dialect: "postgresql",
  schema: rooms.map((file) => `./db/schema/${file}`),
  out: "./db/migrations",
  casing: "snake_case",
});
