import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, inject, it } from "vitest";
import type { Report } from "./bench-search";

const folder = mkdtempSync(join(tmpdir(), "qunjian-bench-"));
afterAll(() => rmSync(folder, { recursive: true }));

const texts = ["今天 天气很好", "天气 不好", "100%_对", "臺灣天氣", "ok 收到", "天气"];
const lines = texts.map((text, n) => JSON.stringify({ id: `m${n}`, text, source: "test", thread: n < 2 ? "t" : null }));
const messages = join(folder, "messages.ndjson.gz");
writeFileSync(messages, gzipSync(lines.join("\n")));

/** Runs the command on the server of the database tests. Answers its exit code and what it printed. */
function bench(queries: unknown, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const file = join(folder, "queries.json");
  writeFileSync(file, JSON.stringify({ queries }));
  const { superuserUrl } = inject("testServer" as never) as { superuserUrl: string };
  const env = { ...process.env, DATABASE_MIGRATOR_URL: superuserUrl, NODE_ENV: "production" as const };
  const given = ["scripts/bench-search.mjs", "--messages", messages, "--queries", file, ...args];
  return new Promise((done) => {
    execFile(process.execPath, given, { env }, (error, out, err) => done({ code: Number(error?.code ?? 0), out, err }));
  });
}

it("prints one JSON object: the counts exact for every copy, a literal phrase with its blanks and wildcards", async () => {
  const queries = [
    { query: "天气", expected: 3 },
    { query: "天气 不", expected: 1 },
    { query: "%_", expected: 1 },
    { query: "臺灣", expected: 1 },
    { query: "龘", expected: 0 },
    { query: "好", expected: null },
  ];
  const { code, out, err } = await bench(queries, "--multiply", "3");
  expect({ code, err }).toMatchObject({ code: 0 });
  const report = JSON.parse(out) as Report;
  expect(Object.keys(report).sort()).toEqual(["count", "exact", "index", "load", "newest50", "rows", "scoped"]);
  expect(report).toMatchObject({ rows: 18, exact: { checked: 5, equal: 5, differ: [] } });
  for (const times of [report.newest50, report.count, report.scoped, report.scoped.group])
    expect(times.p50 > 0 && times.p50 <= times.p95 && times.p95 <= times.p99 && times.p99 <= times.max).toBe(true);
  expect(report.index.textBytes).toBe(3 * texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0));
  expect(report.index.ratio).toBeCloseTo(report.index.bytes / report.index.textBytes, 2);
}, 120_000);

it("names the queries that find another number, and fails by them", async () => {
  const queries = [
    { query: "天气", expected: 4 },
    { query: "收到", expected: 1 },
  ];
  const { code, out } = await bench(queries, "--against", "like");
  expect(code).toBe(1);
  const report = JSON.parse(out) as Report;
  expect(report.exact).toEqual({ checked: 2, equal: 1, differ: [{ query: "天气", expected: 4, found: 3 }] });
  expect(report.against?.like?.exact.checked).toBe(2);
}, 120_000);

it("says how it is used, and what is wrong with a file", async () => {
  expect(await bench([], "--multiply", "0")).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining("Usage:"),
  });
  const { code, out, err } = await bench([{ query: "" }]);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain("query 1 cannot be read");
}, 120_000);
