import { readFileSync, writeFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { definedCommands } from "@/domain/command/define-command";
import { spoiltSample, unspoilable } from "@/e2e/access/spoilt-sample";
import { adaptedActions } from "./adapted-actions";

// Next's modules that only work inside a request; the adapters are looked at, not run.
vi.mock("next/headers", () => ({ cookies: vi.fn(), headers: vi.fn() }));
vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));

const file = "e2e/access/expected-actions.json";

it("every server action adapts the command that the expected matrix says, with a sample its input takes", async () => {
  const { adapted, plain } = await adaptedActions();
  const expected = JSON.parse(readFileSync(file, "utf8"));
  // To write what is declared now, to be read and committed by a person.
  if (process.env.QUNJIAN_WRITE_MATRIX) {
    const reasons = Object.fromEntries(plain.map((key) => [key, expected.plain[key] ?? "?"]));
    writeFileSync(file, `${JSON.stringify({ adapted, plain: reasons }, null, 2)}\n`);
    return;
  }
  expect({ adapted, plain }).toEqual({ adapted: expected.adapted, plain: Object.keys(expected.plain).sort() });

  const commands = new Map(definedCommands().map((command) => [command.name, command]));
  for (const [key, { command, sample }] of Object.entries(adapted)) {
    const parsed = commands.get(command)?.input.safeParse(sample);
    const spoilt = commands.get(command)?.input.safeParse(spoiltSample(sample));
    expect(spoilt?.success, `${key}: posted spoilt, ${command} would be done`).toBe(unspoilable.includes(command));
    expect(parsed?.success, `${key}: sample of ${command} ${JSON.stringify(parsed?.error?.issues)}`).toBe(true);
  }
}, 120_000);
