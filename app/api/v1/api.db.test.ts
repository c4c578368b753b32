import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getHealth } from "@/app/api/health/route";
import { GET as getMetrics } from "@/app/api/metrics/route";
import { GET as getNothing } from "@/app/api/v1/[[...rest]]/route";
import { GET as gate } from "@/app/api/v1/gate/route";
import { PUT as putGroups } from "@/app/api/v1/groups/route";
import { POST as postIdentity } from "@/app/api/v1/identity-submissions/route";
import { POST as acknowledge } from "@/app/api/v1/measures/[id]/acknowledgements/route";
import { GET as getMeasures } from "@/app/api/v1/measures/route";
import { PUT as putMemberships } from "@/app/api/v1/memberships/route";
import { DELETE as deleteMessages, POST as postMessages } from "@/app/api/v1/messages/route";
import { PUT as putPeople } from "@/app/api/v1/people/route";
import { POST as postReport } from "@/app/api/v1/reports/route";
import { POST as postSignInLink } from "@/app/api/v1/sign-in-links/route";
import { database } from "@/db/client";
import { auditEntries, measures, outboxMessages, people } from "@/db/schema";
import { makeCtx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { createApiKey } from "@/domain/platforms/commands/create-api-key";
import { createPlatform } from "@/domain/platforms/commands/create-platform";
import { revokeApiKey } from "@/domain/platforms/commands/revoke-api-key";
import { type KeyScope, keyScopes } from "@/domain/platforms/vocabulary";

const system = () => makeCtx(database(), { kind: "system", name: "test" });
const sentAt = new Date(Date.now() - 3_600_000).toISOString();
const message = (id: string, more: object = {}) => ({
  group: "g",
  id,
  sender: "p",
  sentAt,
  kind: "text",
  text: "你好",
  ...more,
});

interface Platform {
  platformId: string;
  key: string;
}

async function platform(code: string): Promise<Platform> {
  const { platformId } = await createPlatform.execute(system(), { code, nameZh: code, nameEn: code });
  const { key } = await createApiKey.execute(system(), { platformId, label: "all", scopes: [...keyScopes] });
  return { platformId, key };
}

const keyWith = async (platformId: string, scopes: KeyScope[]) =>
  createApiKey.execute(system(), { platformId, label: "some", scopes });

interface Sent {
  key?: string;
  method?: string;
  path?: string;
  body?: unknown;
  raw?: string | Uint8Array<ArrayBuffer>;
  type?: string;
  headers?: Record<string, string>;
  params?: Record<string, string>;
}

type Handler = (request: Request, context?: { params: Promise<Record<string, string>> }) => Promise<Response>;

async function send(
  handler: Handler,
  { key, method = "POST", path = "", body, raw, type, headers, params = {} }: Sent,
) {
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const request = new Request(`http://localhost/api/v1/${path}`, {
    method,
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(payload === undefined ? {} : { "content-type": type ?? "application/json" }),
      "accept-language": "en",
      ...headers,
    },
    ...(payload === undefined ? {} : { body: payload }),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json");
  return { status: response.status, headers: response.headers, json: isJson ? JSON.parse(text) : null, text };
}

let own: Platform;
let other: Platform;

beforeAll(async () => {
  own = await platform("one");
  other = await platform("two");
  const { key } = own;
  const at = "2025-01-01T00:00:00+08:00";
  const verification = { method: "id-number", at };
  await send(putPeople, {
    key,
    method: "PUT",
    body: [
      { id: "p", displayName: "卢", registeredAt: at, verification, minor: null },
      { id: "q", displayName: "赵", registeredAt: at, verification: null, minor: null },
    ],
  });
  await send(putGroups, {
    key,
    method: "PUT",
    body: { items: [{ id: "g", name: "夜航船", category: "interest", createdAt: at, creator: "p" }] },
  });
  await send(putMemberships, {
    key,
    method: "PUT",
    type: "application/x-ndjson",
    raw: `{"group":"g","person":"q","role":"member","since":"${at}"}\n`,
  });
});

describe("who may ask", () => {
  it("answers 401 with a problem document without a key, with an unknown and with a revoked one", async () => {
    const revoked = await keyWith(own.platformId, ["ingest"]);
    await revokeApiKey.execute(system(), { keyId: revoked.keyId });
    for (const key of [undefined, "qk_aaaaaaaaaa_bbbb", `${own.key}x`, revoked.key]) {
      const answer = await send(postMessages, { key, body: [message("x")] });
      expect(answer.status).toBe(401);
      expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
      expect(answer.headers.get("www-authenticate")).toContain("Bearer");
      expect(answer.json).toMatchObject({ type: "urn:qunjian:problem:api-key-invalid", status: 401 });
    }
  });

  it("answers 403 to a key without the scope, and logs the refusal", async () => {
    const { key, keyId } = await keyWith(own.platformId, ["gate"]);
    const answer = await send(postMessages, { key, body: [message("x")] });
    expect(answer).toMatchObject({ status: 403, json: { facts: { scope: "ingest" } } });
    const logged = await database().select().from(auditEntries).where(eq(auditEntries.actorId, keyId));
    expect(logged).toMatchObject([{ outcome: "refused", subjectId: "/api/v1/messages" }]);
  });

  it("speaks Chinese unless English is preferred", async () => {
    const titles = await Promise.all(
      ["zh-CN", "en-GB, zh;q=0.5", ""].map(async (language) => {
        const answer = await send(getMeasures, { method: "GET", headers: { "accept-language": language } });
        return /\p{Script=Han}/u.test(answer.json.title);
      }),
    );
    expect(titles).toEqual([true, false, true]);
  });
});

describe("what is asked", () => {
  it("answers 404 and 405 with problem documents", async () => {
    expect(await send(getNothing, { method: "GET", path: "nothing" })).toMatchObject({
      status: 404,
      json: { status: 404 },
    });
    const refused = await send(deleteMessages, { method: "DELETE" });
    expect(refused.status).toBe(405);
    expect(refused.headers.get("allow")).toBe("POST");
  });

  it("refuses other content types, broken JSON and too large bodies", async () => {
    const { key } = own;
    expect((await send(postMessages, { key, raw: "a,b", type: "text/csv" })).status).toBe(415);
    expect((await send(postMessages, { key, raw: "x", headers: { "content-encoding": "gzip" } })).status).toBe(415);
    expect((await send(postMessages, { key, raw: "[{]" })).json).toMatchObject({
      status: 400,
      type: "urn:qunjian:problem:json-malformed",
    });
    expect((await send(postMessages, { key, raw: "7" })).json).toMatchObject({
      status: 400,
      type: "urn:qunjian:problem:list-expected",
    });
    const large = await send(postMessages, {
      key,
      raw: new Uint8Array(16 * 1024 * 1024 + 1),
      type: "application/x-ndjson",
    });
    expect(large.json).toMatchObject({ status: 413, facts: { maximum: 16_777_216 } });
  });

  it("refuses 5,001 items and says how many are taken", async () => {
    const raw = `${"{}\n".repeat(5_001)}`;
    const answer = await send(postMessages, { key: own.key, raw, type: "application/x-ndjson" });
    expect(answer.status).toBe(422);
    expect(answer.json.errors).toMatchObject([{ field: "items", rule: "too-many", facts: { maximum: 5_000 } }]);
    expect(answer.json.errors[0].detail).toContain("5000");
  });
});

describe("messages", () => {
  it("answers with counts and only what was not simply stored, or with everything", async () => {
    const body = [message("a"), message("a"), message("b", { sentAt: "1970-01-01T00:00:00Z" })];
    const answer = await send(postMessages, { key: own.key, body });
    expect(answer.json).toMatchObject({ items: 3, counts: { stored: 1, duplicate: 1, conflict: 0, invalid: 1 } });
    expect(answer.json.results.map((one: { index: number }) => one.index)).toEqual([1, 2]);
    expect(answer.json.results[1].problem).toMatchObject({ field: "sentAt", rule: "too-early" });
    expect(answer.json.results[1].problem.detail).not.toBe("");
    const all = await send(postMessages, { key: own.key, path: "messages?results=all", body });
    expect(all.json.results.map((one: { outcome: string }) => one.outcome)).toEqual([
      "duplicate",
      "duplicate",
      "invalid",
    ]);
  });

  it("takes NDJSON with a line that is no JSON, and edits and recalls", async () => {
    const lines = [
      JSON.stringify(message("n1")),
      "{broken",
      JSON.stringify({ type: "edit", group: "g", message: "n1", at: sentAt, text: "您好" }),
      JSON.stringify({ type: "recall", group: "g", message: "n1", at: sentAt }),
    ].join("\r\n");
    const answer = await send(postMessages, { key: own.key, raw: lines, type: "application/x-ndjson; charset=utf-8" });
    expect(answer.json.counts).toEqual({ stored: 3, duplicate: 0, conflict: 0, invalid: 1 });
    expect(answer.json.results).toMatchObject([{ index: 1, problem: { rule: "json" } }]);
  });

  it("gives the same answer to the same Idempotency-Key and body, 422 to another body", async () => {
    const headers = { "idempotency-key": "once" };
    const first = await send(postMessages, { key: own.key, body: [message("i1")], headers });
    const again = await send(postMessages, { key: own.key, body: [message("i1")], headers });
    expect(again.json).toEqual(first.json);
    expect([first, again].map(({ headers }) => headers.get("idempotent-replayed"))).toEqual([null, "true"]);
    const differs = await send(postMessages, { key: own.key, body: [message("i2")], headers });
    expect(differs.json).toMatchObject({ status: 422, errors: [{ rule: "idempotency-key-reused" }] });
    expect(
      (await send(postMessages, { key: other.key, body: [message("i2", { group: "z", sender: "z" })], headers }))
        .status,
    ).toBe(200);
  });

  it("answers 409 while the same Idempotency-Key is being worked on", async () => {
    const headers = { "idempotency-key": "at once" };
    const body = Array.from({ length: 2_000 }, (_, index) => message(`c${index}`));
    const answers = await Promise.all([1, 2, 3].map(() => send(postMessages, { key: own.key, body, headers })));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(1);
    expect(statuses.filter((status) => status !== 200 && status !== 409)).toEqual([]);
    for (const answer of answers) {
      if (answer.status === 409) expect(answer.json.type).toBe("urn:qunjian:problem:batch-still-running");
      else expect(answer.json.counts.stored).toBe(2_000);
    }
  });

  it("cannot write into another platform: the same ids are other groups", async () => {
    const answer = await send(postMessages, { key: other.key, body: [message("a")] });
    expect(answer.json.results).toMatchObject([{ outcome: "stored", flags: ["unknown-group", "unknown-person"] }]);
    const rows = await database().select().from(people).where(eq(people.externalId, "p"));
    expect(new Set(rows.map((row) => row.platformId))).toEqual(new Set([own.platformId, other.platformId]));
  });
});

describe("the gate", () => {
  const ask = (query: string, key = own.key) => send(gate, { key, method: "GET", path: `gate?${query}` });

  it("lets the verified publish, refuses the unverified and the unknown with the reason", async () => {
    expect((await ask("person=p&action=publish&group=g")).json).toEqual({ answer: "allow", reason: null, until: null });
    expect((await ask("person=q&action=publish")).json).toMatchObject({
      answer: "refuse",
      reason: "identity-unverified",
    });
    expect((await ask("person=nobody&action=publish")).json).toMatchObject({
      answer: "refuse",
      reason: "unknown-person",
    });
    const foreign = await ask("person=q&action=publish", other.key);
    expect(foreign.json).toMatchObject({ answer: "refuse", reason: "unknown-person" });
  });

  it("names what is missing or unknown in the question", async () => {
    const answer = await ask("action=shout");
    expect(answer.status).toBe(422);
    const problems = answer.json.errors.map((one: { field: string; rule: string }) => `${one.field} ${one.rule}`);
    expect(problems.sort()).toEqual(["action choice", "person required"]);
  });
});

describe("reports", () => {
  const report = { id: "r1", group: "g", message: "a", reporter: "q", category: "DEF-01", words: "辱骂" };

  it("are passed on once per id", async () => {
    const first = await send(postReport, { key: own.key, body: report });
    expect(first.status).toBe(201);
    expect(first.json.number).toMatch(/^R-\d{4}-\d{2}-\d{4}$/);
    const again = await send(postReport, { key: own.key, body: report });
    expect(again).toMatchObject({ status: 200, json: { number: first.json.number, duplicate: true } });
  });

  it("are 404 about another platform's group or a message that never came", async () => {
    expect((await send(postReport, { key: other.key, body: { ...report, group: "elsewhere" } })).status).toBe(404);
    expect((await send(postReport, { key: own.key, body: { ...report, id: "r2", message: "never" } })).status).toBe(
      404,
    );
  });

  it("name problems by the fields of the interface", async () => {
    const { group: _, ...without } = report;
    const answer = await send(postReport, { key: own.key, body: { ...without, id: "r3" } });
    expect(answer.json.errors).toMatchObject([{ field: "group", rule: "required" }]);
  });
});

describe("people", () => {
  it("get a one-time sign-in link from their own platform only", async () => {
    const answer = await send(postSignInLink, { key: own.key, body: { person: "q" } });
    expect(answer.status).toBe(201);
    expect(answer.json.url).toMatch(/\/sign-in\/link#\S{20,}$/);
    expect(Date.parse(answer.json.expiresAt)).toBeGreaterThan(Date.now());
    expect((await send(postSignInLink, { key: other.key, body: { person: "q" } })).status).toBe(404);
  });

  it("are handed in to be verified once", async () => {
    const body = { method: "network-id", person: "q" };
    expect((await send(postIdentity, { key: other.key, body })).status).toBe(404);
    expect((await send(postIdentity, { key: own.key, body })).json).toEqual({ submission: null, state: "verified" });
    expect((await send(postIdentity, { key: own.key, body })).status).toBe(409);
  });
});

describe("measures", () => {
  it("are acknowledged in their present state by the platform they concern", async () => {
    const db = database();
    const [person] = await db
      .select()
      .from(people)
      .where(and(eq(people.platformId, own.platformId), eq(people.externalId, "p")));
    const [id, now] = [newId(), new Date()];
    await db.insert(measures).values({
      id,
      number: "M-TEST-1",
      kind: "mute",
      personId: person?.id ?? "",
      state: "active",
      ground: "DEF-01",
      facts: {},
      startsAt: now,
      endsAt: null,
      proposedBy: "x",
      proposedAt: now,
    });
    await db.insert(outboxMessages).values({
      id: newId(),
      platformId: own.platformId,
      topic: "measure.imposed",
      subjectKind: "person",
      subjectId: person?.id ?? "",
      version: 900,
      payload: { measure: { id } },
      createdAt: now,
    });
    const post = (key: string, state: string, measure = id) =>
      send(acknowledge, { key, body: { state }, params: { id: measure } });
    expect((await post(other.key, "active")).status).toBe(404);
    expect((await post(own.key, "active", "nonsense")).status).toBe(404);
    expect((await post(own.key, "lifted")).json).toMatchObject({ status: 409, facts: { state: "active" } });
    expect((await post(own.key, "active")).json).toMatchObject({ measure: id, acknowledged: 1 });
    expect((await post(own.key, "active")).json).toMatchObject({ measure: id, acknowledged: 0 });
  });

  it("are listed with a cursor", async () => {
    const answer = await send(getMeasures, { key: own.key, method: "GET", path: "measures" });
    expect(answer.json).toMatchObject({ measures: expect.any(Array), cursor: expect.any(String), more: false });
    expect((await send(getMeasures, { key: own.key, method: "GET", path: "measures?since=nonsense" })).status).toBe(
      422,
    );
  });
});

describe("the server", () => {
  it("says that it is well, without secrets", async () => {
    const answer = await send(getHealth as Handler, { method: "GET" });
    expect(Object.keys(answer.json).sort()).toEqual(["database", "demo", "demoLoading", "status", "version"]);
    expect(answer).toMatchObject({ status: 200, json: { status: "ok", database: "reachable" } });
  });

  it("shows its figures to keys that may see them", async () => {
    expect((await send(getMetrics, { method: "GET" })).status).toBe(401);
    const { key } = await keyWith(own.platformId, ["ingest"]);
    expect((await send(getMetrics, { key, method: "GET" })).status).toBe(403);
    const answer = await send(getMetrics, { key: own.key, method: "GET" });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('qunjian_intake_items_total{outcome="stored"}');
  });
});
