import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { testDatabase } from "../fixtures/database";
import { regulatorUnderOrder, requestsOfEveryRole, type ViewerRole } from "../fixtures/viewers";

/** Every role, and the regulator once without and once with an order chosen. */
type Reader = ViewerRole | "regulatorUnderOrder";
type Statuses = Partial<Record<Reader, number>>;
interface Route {
  /** SQL that yields an existing value for each parameter. */
  params?: Record<string, string>;
  /** Query string without `?`. */
  query?: string;
  own: Statuses;
  /** With ids of nothing, where the route has parameters. */
  foreign?: Statuses;
}

const file = "e2e/access/expected-routes.json";
const expected = JSON.parse(readFileSync(file, "utf8")) as Record<string, Route>;
const nothing = "00000000-0000-7000-8000-000000000000";

/** Routes of the build that a reader can ask for; the interface for platforms has a test of its own. */
function builtRoutes(): string[] {
  const manifest = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<string, string>;
  return [...new Set(Object.values(manifest))].filter((route) => !/^\/(_|api\/v1|api\/auth|icon)/.test(route)).sort();
}

test("every page and route handler answers every role as the matrix says, with own and foreign ids", async ({
  baseURL,
}) => {
  test.setTimeout(300_000);
  const sql = testDatabase();
  const requests: Map<Reader, APIRequestContext> = await requestsOfEveryRole(baseURL ?? "");
  requests.set("regulatorUnderOrder", await regulatorUnderOrder(baseURL ?? "", sql));
  const seen: Record<string, Route> = {};
  for (const route of builtRoutes()) {
    const { params, query } = expected[route] ?? {};
    const values: Record<string, string> = {};
    for (const [name, select] of Object.entries(params ?? {})) {
      const [row] = await sql.unsafe(select);
      values[name] = String(Object.values(row ?? {})[0] ?? nothing);
    }
    const own = filled(route, values);
    const target = (path: string) => (query ? `${path}?${query}` : path);
    seen[route] = { ...(params ? { params } : {}), ...(query ? { query } : {}), own: {} };
    seen[route].own = await statuses(requests, target(own));
    if (route.includes("[")) seen[route].foreign = await statuses(requests, target(filled(route, {})));
  }
  await sql.end();
  // To write what is answered now, to be read and committed by a person.
  if (process.env.QUNJIAN_WRITE_MATRIX) writeFileSync(file, `${JSON.stringify(seen, null, 2)}\n`);
  else expect(seen).toEqual(expected);
  expect(existsSync(file)).toBe(true);
});

function filled(route: string, values: Record<string, string>): string {
  return route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => encodeURIComponent(values[name] ?? nothing));
}

async function statuses(requests: Map<Reader, APIRequestContext>, path: string): Promise<Statuses> {
  const found: Statuses = {};
  for (const [reader, request] of requests) found[reader] = (await request.get(path)).status();
  return found;
}
