import { randomUUID } from "node:crypto";
import { platformKey } from "./fixtures/platform-key";
import { expect, test } from "./fixtures/test";

const at = "2025-03-01T08:00:00+08:00";

test("a platform puts a group, sends messages, asks the gate, reports, and its member signs in by link", async ({
  page,
  request,
}) => {
  const id = randomUUID();
  const headers = { authorization: `Bearer ${await platformKey("qq")}`, "accept-language": "en" };
  const verification = { method: "id-number", at };
  const person = { id: `p-${id}`, displayName: "叶知秋", registeredAt: at, verification, minor: null };
  const group = { id: `g-${id}`, name: "接口测试群", category: "interest", createdAt: at, creator: person.id };
  expect(await (await request.put("/api/v1/people", { headers, data: [person] })).json()).toMatchObject({
    counts: { stored: 1, invalid: 0 },
  });
  expect((await request.put("/api/v1/groups", { headers, data: [group] })).status()).toBe(200);

  const sentAt = new Date(Date.now() - 60_000).toISOString();
  const message = {
    group: group.id,
    id: "1",
    sender: person.id,
    sentAt,
    kind: "text",
    text: `接口 ${id}`,
    sequence: 1,
  };
  const lines = [JSON.stringify(message), "{", JSON.stringify({ ...message, sentAt: "2999-01-01T00:00:00Z", id: "2" })];
  const posted = await request.post("/api/v1/messages", {
    headers: { ...headers, "content-type": "application/x-ndjson", "idempotency-key": id },
    data: lines.join("\n"),
  });
  expect(await posted.json()).toMatchObject({
    counts: { stored: 1, duplicate: 0, conflict: 0, invalid: 2 },
    results: [
      { index: 1, problem: { rule: "json" } },
      { index: 2, problem: { field: "sentAt", rule: "in-future" } },
    ],
  });

  const gate = await request.get(`/api/v1/gate?person=${person.id}&action=publish&group=${group.id}`, { headers });
  expect(await gate.json()).toEqual({ answer: "allow", reason: null, until: null });

  const report = { id, group: group.id, message: "1", category: "SPM-01", words: "广告" };
  const reported = await request.post("/api/v1/reports", { headers, data: report });
  expect(reported.status()).toBe(201);
  expect((await reported.json()).number).toMatch(/^R-/);

  const link = await request.post("/api/v1/sign-in-links", { headers, data: { person: person.id } });
  const { url } = (await link.json()) as { url: string };
  const { pathname, hash } = new URL(url);
  await page.goto(pathname + hash);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(/\/my/);
});

test("the interface answers problems as documents, in the language asked for", async ({ request }) => {
  const refused = await request.post("/api/v1/messages", { headers: { "accept-language": "zh-CN" }, data: [] });
  expect(refused.status()).toBe(401);
  expect(refused.headers()["content-type"]).toContain("application/problem+json");
  expect(await refused.json()).toMatchObject({ type: "urn:qunjian:problem:api-key-invalid", status: 401 });
  const headers = { authorization: `Bearer ${await platformKey("qq")}` };
  expect((await request.get("/api/v1/nothing", { headers })).status()).toBe(404);
  const wrong = await request.delete("/api/v1/messages", { headers });
  expect(wrong.status()).toBe(405);
  expect(wrong.headers().allow).toBe("POST");
});

test("the server says how it is, and shows its figures only to a key", async ({ request }) => {
  expect(await (await request.get("/api/health")).json()).toMatchObject({
    status: "ok",
    demo: true,
    demoLoading: null,
  });
  expect((await request.get("/api/metrics")).status()).toBe(401);
  const headers = { authorization: `Bearer ${await platformKey("weibo")}` };
  expect(await (await request.get("/api/metrics", { headers })).text()).toContain("qunjian_api_requests_total");
});
