import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const checker = join(root, "scripts", "architecture.mjs");
const fewestFiles = 200;
const longest = { product: 300, proof: 400 };

interface Answer {
  files: number;
  read: number;
  violations: { rule: string; from: string; to: string }[];
}

function check(folder: string): Promise<Answer> {
  return new Promise((done, fail) => {
    execFile(process.execPath, [checker, folder, "--json"], { maxBuffer: 1e8 }, (error, stdout, stderr) =>
      stdout ? done(JSON.parse(stdout)) : fail(error ?? new Error(stderr)),
    );
  });
}

/** A house of the same shape in which each of these imports breaks the wall of that name. */
const planted: { rule: string; from: string; to: string; statement?: string }[] = [
  { rule: "room-order-people", from: "domain/people/commands/a.ts", to: "domain/cases/commands/a.ts" },
  { rule: "room-order-archive", from: "domain/archive/queries/a.ts", to: "domain/desk/queries/a.ts" },
  { rule: "room-order-kernel", from: "domain/kernel/a.ts", to: "domain/audit/a.ts", statement: "import type { A }" },
  { rule: "room-unknown", from: "domain/desk/queries/b.ts", to: "domain/attic/a.ts" },
  { rule: "rules-are-pure", from: "domain/credit/rules/a.ts", to: "lib/env.ts" },
  { rule: "rules-are-pure", from: "domain/credit/vocabulary.ts", to: "domain/credit/inputs.ts" },
  { rule: "queries-do-not-command", from: "domain/groups/queries/a.ts", to: "domain/groups/commands/a.ts" },
  { rule: "domain-without-framework", from: "domain/groups/commands/b.ts", to: "next/cache" },
  { rule: "domain-without-framework", from: "domain/groups/inputs.ts", to: "react" },
  { rule: "domain-below-surface", from: "domain/groups/queries/c.ts", to: "components/ui/a.ts" },
  { rule: "internal-cases", from: "domain/appeals/commands/a.ts", to: "domain/cases/internal/a.ts" },
  { rule: "internal-cases", from: "app/page.tsx", to: "domain/cases/internal/b.ts" },
  { rule: "schema-knows-words-only", from: "db/schema/cases.ts", to: "domain/cases/rules/a.ts" },
  { rule: "components-show-only", from: "components/cases/a.tsx", to: "domain/cases/queries/a.ts" },
  { rule: "app-not-to-db", from: "app/b/page.tsx", to: "db/client.ts" },
  { rule: "app-on-top", from: "components/cases/b.tsx", to: "app/c/part.ts" },
  { rule: "tests-stay-apart", from: "lib/a.ts", to: "lib/b.test.ts" },
  { rule: "resolvable", from: "lib/c.ts", to: "lib/missing.ts" },
];

const allowed = [
  { from: "components/cases/c.tsx", to: "domain/cases/queries/c.ts", statement: "import type { A }" },
  { from: "domain/cases/commands/c.ts", to: "domain/people/queries/c.ts", statement: "import { A }" },
  { from: "domain/cases/rules/c.ts", to: "domain/people/rules/c.ts", statement: "import { A }" },
  { from: "app/d/page.tsx", to: "domain/cases/commands/d.ts", statement: "import { A }" },
];

function importLine(to: string, statement = "import { A }"): string {
  const inside = /^(app|components|db|domain|lib)\//.test(to);
  return `${statement} from "${inside ? `@/${to.replace(/\.tsx?$/, "")}` : to}";\n`;
}

function plant(house: string) {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text, { flag: "a" });
  };
  for (const { from, to, statement } of [...planted, ...allowed]) {
    write(from, importLine(to, statement));
    if (to.includes("/") && /\.tsx?$/.test(to) && !to.endsWith("missing.ts")) write(to, "");
  }
  write("lib/cycle-a.ts", importLine("lib/cycle-b.ts"));
  write("lib/cycle-b.ts", importLine("lib/cycle-a.ts"));
}

describe("the walls of the house", () => {
  it("stand, and every source file was read", { timeout: 60_000 }, async () => {
    const { files, read, violations } = await check(root);
    expect(violations).toEqual([]);
    expect(read).toBe(files);
    expect(files).toBeGreaterThan(fewestFiles);
  });

  describe("in a house with planted violations", () => {
    const house = mkdtempSync(join(tmpdir(), "qunjian-planted-"));
    let answer: Answer;
    beforeAll(async () => {
      plant(house);
      answer = await check(house);
    }, 60_000);
    afterAll(() => rmSync(house, { recursive: true, force: true }));

    it.each(planted)("$rule catches $from → $to", ({ rule, from }) => {
      expect(answer.violations.filter((violation) => violation.from === from).map(({ rule: name }) => name)).toContain(
        rule,
      );
    });

    it("a cycle is caught", () => {
      expect(answer.violations.some(({ rule, from }) => rule === "no-cycles" && from.startsWith("lib/cycle-"))).toBe(
        true,
      );
    });

    it.each(allowed)("$from → $to is let through", ({ from }) => {
      expect(answer.violations.filter((violation) => violation.from === from)).toEqual([]);
    });
  });
});

describe("the size of files", () => {
  const folders = ["app", "components", "db", "domain", "e2e", "lib", "messages", "scripts"].filter((folder) =>
    existsSync(join(root, folder)),
  );
  const files = folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/") }))
    .filter(({ entry, path }) => entry.isFile() && /\.(tsx?|mjs)$/.test(path))
    .filter(({ path }) => !/\.generated\.ts$|\.d\.ts$/.test(path));

  it("no file written by hand is longer than 300 lines, tests and seeds 400", () => {
    const tooLong = files
      .map(({ path }) => ({ path, lines: readFileSync(join(root, path), "utf8").trimEnd().split("\n").length }))
      .filter(
        ({ path, lines }) => lines > (/\.test\.tsx?$|^e2e\/|^db\/seed\//.test(path) ? longest.proof : longest.product),
      );
    expect(tooLong).toEqual([]);
  });
});
