import { writeFileSync } from "node:fs";
import { can } from "@/domain/access/rules/can";
import { definedCommands } from "@/domain/command/define-command";
import { definedQueries } from "@/domain/command/define-query";
import { roles } from "@/domain/kernel/actor";
import { loadDomain } from "./load-domain";

// Writes what is declared now to the expected matrix, to be read and committed by a person: `npx tsx scripts/access/write-matrix.ts`.
await loadDomain();
const named = (list: readonly { name: string; permission: string }[]) =>
  Object.fromEntries(
    list
      .map(({ name, permission }) => [
        name,
        { permission, roles: roles.filter((role) => can(role, permission as never)) },
      ])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
const matrix = { commands: named(definedCommands()), queries: named(definedQueries()) };
writeFileSync("domain/access/expected-matrix.json", `${JSON.stringify(matrix, null, 2)}\n`);
