import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { ctxAs, inRollback } from "@/db/testing";
import { can } from "@/domain/access/rules/can";
import { definedCommands } from "@/domain/command/define-command";
import { definedQueries } from "@/domain/command/define-query";
import { type Role, roles } from "@/domain/kernel/actor";
import { DomainError } from "@/domain/kernel/errors";
import { loadDomain } from "@/scripts/access/load-domain";

type Expected = Record<string, { permission: string; roles: Role[] }>;
const expected = JSON.parse(readFileSync("domain/access/expected-matrix.json", "utf8")) as {
  commands: Expected;
  queries: Expected;
};

beforeAll(loadDomain, 120_000);

describe("the matrix kept in the repository", () => {
  it("names every command and query with its permission and the roles that hold it", () => {
    const named = (list: readonly { name: string; permission: string }[]) =>
      Object.fromEntries(
        list
          .map(({ name, permission }) => [
            name,
            { permission, roles: roles.filter((role) => can(role, permission as never)) },
          ])
          .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      );
    expect({ commands: named(definedCommands()), queries: named(definedQueries()) }).toEqual(expected);
  });
});

describe("every command and query × every role", () => {
  it.each(roles)("refuses %s what the matrix does not give, before looking at the input", (role) =>
    inRollback(async (db) => {
      const wrong: string[] = [];
      for (const [kind, table] of Object.entries(expected)) {
        const defined = new Map<string, { run(): Promise<unknown> }>();
        const ctx = ctxAs(db, role);
        // An input nobody expects: whoever is let in is then told that it is invalid.
        const nonsense = { nonsense: true } as never;
        if (kind === "commands")
          for (const c of definedCommands()) defined.set(c.name, { run: () => c.execute(ctx, nonsense) });
        else for (const q of definedQueries()) defined.set(q.name, { run: () => q.ask(ctx, nonsense) });
        for (const [name, { roles: allowed }] of Object.entries(table)) {
          const error = await defined
            .get(name)
            ?.run()
            .then(
              () => null,
              (thrown: unknown) => thrown,
            );
          const kept = error instanceof DomainError && (error.code === "forbidden" || error.code === "unauthenticated");
          const mayPass = (allowed as Role[]).includes(role);
          if (!mayPass && !kept) wrong.push(`${role} reached ${name}`);
          if (mayPass && kept && error.facts.permission === table[name]?.permission)
            wrong.push(`${role} kept from ${name}`);
        }
      }
      expect(wrong).toEqual([]);
    }),
  );
});
