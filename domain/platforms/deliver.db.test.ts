import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { asc, eq, isNull } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeDatabases, database } from "@/db/client";
import { installation, outboxMessages, webhookDeliveries, webhookEndpoints } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal } from "@/db/testing";
import { newId } from "@/domain/kernel/ids";
import { deliverDue } from "@/domain/outbox/jobs/deliver";
import { writeOutbox } from "@/domain/outbox/write-outbox";
import { addWebhookEndpoint } from "./commands/add-webhook-endpoint";
import { createPlatform } from "./commands/create-platform";
import { disableWebhookEndpoint } from "./commands/disable-webhook-endpoint";
import { resendMessage } from "./commands/resend-message";
import { sendTest } from "./commands/send-test";
import { listEndpoints } from "./queries/list-endpoints";
import { listOutbox } from "./queries/list-outbox";

const start = new Date("2026-11-23T12:00:00+08:00");
const demoReach = { loopback: true, private: false };
const secondsLater = (seconds: number) => new Date(start.getTime() + seconds * 1000);

interface Received {
  id: string;
  body: string;
  headers: Record<string, string>;
  event: { type: string; data: { version: number; subject: { id: string } } };
}

let server: Server;
let received: Received[];
let answer: (message: Received) => number;

beforeEach(async () => {
  received = [];
  answer = () => 204;
  server = createServer(async (request, response) => {
    const body = await textOf(request);
    const headers = request.headers as Record<string, string>;
    const message = { id: headers["webhook-id"] ?? "", body, headers, event: JSON.parse(body) };
    received.push(message);
    const status = answer(message);
    response.writeHead(status, status === 302 ? { location: "http://127.0.0.1:1/elsewhere" } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await database().update(installation).set({ demo: true });
});

afterEach(async () => {
  await database().update(webhookEndpoints).set({ disabledAt: start }).where(isNull(webhookEndpoints.disabledAt));
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

afterAll(closeDatabases);

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

const system = (now = start) => ctxAs(database(), "system", { now });
const administrator = () => ctxAs(database(), "administrator", { now: start });
const deliver = (now = start) => deliverDue(system(now), demoReach);

async function platformWithEndpoint() {
  const code = `p${newId().slice(-12)}`;
  const { platformId } = await createPlatform.execute(administrator(), { code, nameZh: "甲", nameEn: "A" });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/hooks`;
  return { platformId, ...(await addWebhookEndpoint.execute(administrator(), { platformId, url })) };
}

async function tell(platformId: string, subjectId: string = newId(), payload: Record<string, unknown> = {}) {
  const message = {
    platformId,
    topic: "measure.imposed",
    subject: { kind: "person", id: subjectId },
    payload,
  } as const;
  await database().transaction((tx) => writeOutbox({ ...system(), db: tx }, [message]));
  return subjectId;
}

const messagesOf = (subjectId: string) =>
  database()
    .select()
    .from(outboxMessages)
    .where(eq(outboxMessages.subjectId, subjectId))
    .orderBy(asc(outboxMessages.version));

describe("delivery", () => {
  it("signs each message so that its receiver can verify it, and logs the call", async () => {
    const { platformId, secret } = await platformWithEndpoint();
    const subjectId = await tell(platformId, newId(), { until: "2026-12-23T00:00:00+08:00" });
    expect(await deliver(new Date())).toMatchObject({ acknowledged: 1 });
    const [got] = received;
    expect(new Webhook(secret).verify(got?.body ?? "", got?.headers ?? {})).toMatchObject({
      type: "measure.imposed",
      data: { subject: { kind: "person", id: subjectId }, version: 1, until: "2026-12-23T00:00:00+08:00" },
    });
    const altered = `${got?.body} `;
    expect(() => new Webhook(secret).verify(altered, got?.headers ?? {})).toThrow();
    const [message] = await messagesOf(subjectId);
    expect(message).toMatchObject({ state: "acknowledged", attempts: 1 });
    const { rows } = await listOutbox.ask(administrator(), { platformId });
    expect(rows[0]?.deliveries).toMatchObject([{ status: 204, failure: null, acknowledged: true }]);
  });

  it("keeps the order of one subject: a later version waits until the earlier is acknowledged", async () => {
    const { platformId } = await platformWithEndpoint();
    const subjectId = await tell(platformId);
    await tell(platformId, subjectId);
    const other = await tell(platformId);
    answer = ({ event }) => (event.data.subject.id === subjectId && event.data.version === 1 ? 503 : 200);
    await deliver();
    expect(received.map(({ event }) => event.data.version)).not.toContain(2);
    expect(await messagesOf(other)).toMatchObject([{ state: "acknowledged" }]);
    answer = () => 200;
    await deliver(secondsLater(4));
    expect(await messagesOf(subjectId)).toMatchObject([{ state: "pending" }, { attempts: 0 }]);
    await deliver(secondsLater(6));
    expect(await messagesOf(subjectId)).toMatchObject([{ state: "acknowledged" }, { state: "acknowledged" }]);
    expect(received.at(-1)?.event.data.version).toBe(2);
  });

  it("tries the same message under the same id until three days are over, then gives up and says so", async () => {
    const { platformId } = await platformWithEndpoint();
    const subjectId = await tell(platformId);
    answer = () => 500;
    let now = start;
    for (let tries = 1; tries <= 15; tries++) {
      await deliver(now);
      const [message] = await messagesOf(subjectId);
      expect(message?.attempts).toBe(tries);
      now = message?.nextAttemptAt ?? now;
    }
    const [message] = await messagesOf(subjectId);
    expect(message).toMatchObject({ state: "failed", nextAttemptAt: null });
    expect(new Set(received.map(({ id }) => id)).size).toBe(1);
    await expectAudit(database(), "outbox.given-up", { subjectId: message?.id ?? "" });
    await resendMessage.execute(administrator(), { messageId: message?.id ?? "" });
    await expectAudit(database(), "outbox.resent", { changes: { state: { from: "failed", to: "pending" } } });
    answer = () => 200;
    await deliver(secondsLater(1));
    expect(await messagesOf(subjectId)).toMatchObject([{ state: "acknowledged", attempts: 1 }]);
  });

  it("does not send one message twice when several deliver at once", async () => {
    const { platformId } = await platformWithEndpoint();
    for (let i = 0; i < 12; i++) await tell(platformId);
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(received).toHaveLength(12);
    expect(new Set(received.map(({ id }) => id)).size).toBe(12);
  });

  it("takes up again what somebody died over, once the lease is over", async () => {
    const { platformId } = await platformWithEndpoint();
    const subjectId = await tell(platformId);
    await database()
      .update(outboxMessages)
      .set({ attempts: 1, nextAttemptAt: secondsLater(60) })
      .where(eq(outboxMessages.subjectId, subjectId));
    await deliver(secondsLater(59));
    expect(received).toHaveLength(0);
    await deliver(secondsLater(60));
    expect(await messagesOf(subjectId)).toMatchObject([{ state: "acknowledged", attempts: 2 }]);
  });

  it("follows no redirect and calls no private address", async () => {
    const { platformId } = await platformWithEndpoint();
    const subjectId = await tell(platformId);
    answer = () => 302;
    await deliver();
    expect(received).toHaveLength(1);
    const later = await tell(platformId);
    await deliverDue(system(secondsLater(1)), { loopback: false, private: false });
    expect(received).toHaveLength(1);
    const [first] = await messagesOf(subjectId);
    const [second] = await messagesOf(later);
    const log = async (id: string) =>
      database().select().from(webhookDeliveries).where(eq(webhookDeliveries.messageId, id));
    expect(await log(first?.id ?? "")).toMatchObject([{ status: 302, failure: "status" }]);
    expect(await log(second?.id ?? "")).toMatchObject([{ status: null, failure: "address-refused" }]);
  });

  it("waits where a platform has no endpoint, and begins when it gets one", async () => {
    const { platformId, endpointId } = await platformWithEndpoint();
    await disableWebhookEndpoint.execute(administrator(), { endpointId });
    await expectAudit(database(), "webhook-endpoint.disabled", { subjectId: endpointId });
    const subjectId = await tell(platformId);
    await deliver();
    expect(await messagesOf(subjectId)).toMatchObject([{ state: "pending", attempts: 0 }]);
    const { port } = server.address() as AddressInfo;
    await addWebhookEndpoint.execute(administrator(), { platformId, url: `http://localhost:${port}/again` });
    await deliver();
    expect(await messagesOf(subjectId)).toMatchObject([{ state: "acknowledged" }]);
  });

  it("asks only the endpoints that have not acknowledged", async () => {
    const { platformId, endpointId } = await platformWithEndpoint();
    const { port } = server.address() as AddressInfo;
    const second = { platformId, url: `http://127.0.0.1:${port}/second` };
    await addWebhookEndpoint.execute(administrator(), second);
    await expectRefusal(addWebhookEndpoint.execute(administrator(), second), "refused", "endpoint-exists");
    await tell(platformId);
    let calls = 0;
    answer = () => (++calls === 2 ? 500 : 200);
    await deliver();
    await deliver(secondsLater(5));
    expect(received).toHaveLength(3);
    const rows = await listEndpoints.ask(administrator(), { platformId });
    expect(rows.find(({ id }) => id === endpointId)?.last).toMatchObject({ status: 200 });
  });

  it("sends a test to one endpoint alone", async () => {
    const { platformId, endpointId } = await platformWithEndpoint();
    const { port } = server.address() as AddressInfo;
    await addWebhookEndpoint.execute(administrator(), { platformId, url: `http://127.0.0.1:${port}/second` });
    await sendTest.execute(administrator(), { endpointId });
    await expectAudit(database(), "webhook-endpoint.tested", { subjectId: endpointId });
    await deliver();
    expect(received.map(({ event }) => event.type)).toEqual(["endpoint.test"]);
  });
});

describe("endpoints", () => {
  it("are the administrator's; addresses are judged by rule and field", async () => {
    const { platformId, endpointId } = await platformWithEndpoint();
    const add = (url: string) => addWebhookEndpoint.execute(administrator(), { platformId, url });
    expect((await expectRefusal(add("http://example.com/"), "invalid")).fields).toMatchObject([
      { field: "url", rule: "webhook-https" },
    ]);
    const missing = newId();
    await expectRefusal(sendTest.execute(administrator(), { endpointId: missing }), "not-found");
    await expectRefusal(disableWebhookEndpoint.execute(administrator(), { endpointId: missing }), "not-found");
    await expectRefusal(resendMessage.execute(administrator(), { messageId: missing }), "not-found");
    for (const role of ["moderator", "lead", "compliance", "auditor", "regulator", "person", "platform"] as const) {
      await expectRefusal(sendTest.execute(ctxAs(database(), role), { endpointId }), "forbidden");
      await expectRefusal(listOutbox.ask(ctxAs(database(), role), {}), "forbidden");
    }
    await disableWebhookEndpoint.execute(administrator(), { endpointId });
    await expectRefusal(sendTest.execute(administrator(), { endpointId }), "refused", "endpoint-disabled");
  });
});
