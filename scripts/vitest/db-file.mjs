import { inject } from "vitest";
import { makeTestDatabase } from "../../db/embedded/test-databases.mjs";

/** Before each file of database tests, ahead of any import of it: a database of its own, named in the environment. */
const server = inject("testServer");
const database = await makeTestDatabase(server.superuserUrl, server.template, server.run);
for (const [name, value] of Object.entries(server.environment))
  process.env[name] = value.replace(/\/DATABASE$/, `/${database}`);
