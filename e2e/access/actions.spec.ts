import { readFileSync } from "node:fs";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { requestsOfEveryRole, type ViewerRole, viewerRoles } from "../fixtures/viewers";
import { spoiltSample, unspoilable } from "./spoilt-sample";

interface Manifest {
  node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
}
const read = <Shape>(file: string) => JSON.parse(readFileSync(file, "utf8")) as Shape;
const manifest = read<Manifest>(".next/server/server-reference-manifest.json");
const expected = read<{
  adapted: Record<string, { command: string; sample: unknown }>;
  plain: Record<string, string>;
}>("e2e/access/expected-actions.json");
const matrix = read<{ commands: Record<string, { roles: string[] }> }>("domain/access/expected-matrix.json");

const built = Object.entries(manifest.node).map(([id, { workers, filename, exportedName }]) => ({
  id,
  key: `${filename}#${exportedName}`,
  path: pathOf(Object.keys(workers)[0] ?? ""),
}));

test("the build has exactly the server actions that the matrix names", () => {
  const named = [...Object.keys(expected.adapted), ...Object.keys(expected.plain)].sort();
  expect([...new Set(built.map(({ key }) => key))].sort()).toEqual(named);
});

test("every server action refuses everybody whom the matrix does not name, forged sessions included", async ({
  baseURL,
}) => {
  test.setTimeout(300_000);
  const requests = await requestsOfEveryRole(baseURL ?? "");
  const wrong: string[] = [];
  for (const { id, key, path } of built) {
    const adapted = expected.adapted[key];
    if (!adapted) continue;
    const allowed = matrix.commands[adapted.command]?.roles ?? [];
    for (const role of viewerRoles.filter((one) => !allowed.includes(one))) {
      const answer = await post(requests.get(role) as APIRequestContext, path, id, adapted.sample);
      if (!refusedFor(role, answer)) wrong.push(`${role} ${key}: ${answer.slice(0, 200)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("every server action takes the fields of everybody whom the matrix names, and says which of them are wrong", async ({
  baseURL,
}) => {
  test.setTimeout(300_000);
  const requests = await requestsOfEveryRole(baseURL ?? "");
  const wrong: string[] = [];
  for (const { id, key, path } of built) {
    const adapted = expected.adapted[key];
    if (!adapted || unspoilable.includes(adapted.command)) continue;
    const allowed = matrix.commands[adapted.command]?.roles ?? [];
    for (const role of viewerRoles.filter((one) => allowed.includes(one))) {
      const answer = await post(requests.get(role) as APIRequestContext, path, id, spoiltSample(adapted.sample));
      const problems = problemsIn(answer);
      const missing = Object.keys(adapted.sample as object).filter((name) => required.includes(problems?.[name] ?? ""));
      if (!problems || missing.length > 0) wrong.push(`${role} ${key}: ${missing.join()} ${answer.slice(0, 200)}`);
    }
  }
  expect(wrong).toEqual([]);
});

/** What a field is told that did not arrive, in either language. */
const required = ["zh-CN", "en"].map(
  (locale) => read<{ fields: { required: string } }>(`messages/${locale}/errors.json`).fields.required,
);

/** The fields' problems when the input was refused for them; null for any other answer. */
function problemsIn(answer: string): Record<string, string> | null {
  const row = answer.split("\n").find((line) => line.includes('"code":"input-invalid"'));
  if (!row) return null;
  return (JSON.parse(row.slice(row.indexOf(":") + 1)) as { fieldErrors: Record<string, string> }).fieldErrors;
}

/** Calls an action the way the browser does: arguments as React encodes them, the form under reference 1, `_1_` before its names. */
async function post(context: APIRequestContext, path: string, id: string, sample: unknown): Promise<string> {
  // The form comes before what refers to it, as from a browser; an object would put the key "0" first.
  const multipart = new FormData();
  multipart.append("_1_$json", JSON.stringify(sample));
  multipart.append("0", '[{"status":"idle"},"$K1"]');
  const answer = await context.post(path, {
    headers: { "Next-Action": id, Accept: "text/x-component" },
    multipart,
  });
  return answer.text();
}

function refusedFor(role: ViewerRole, answer: string): boolean {
  const code = role === "anonymous" ? "sign-in-required" : "role-lacks-permission";
  return answer.includes('"status":"refused"') && answer.includes(`"code":"${code}"`);
}

/** The URL of the page an action is bundled with; parameters hold an id of nothing. */
function pathOf(worker: string): string {
  const parts = worker.split("/").slice(1, -1);
  const shown = parts.filter((part) => !/^\(.*\)$/.test(part));
  return `/${shown.map((part) => (part.startsWith("[") ? "00000000-0000-7000-8000-000000000000" : part)).join("/")}`;
}
