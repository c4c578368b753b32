import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startReceiver } from "./receiver";

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
let server: Server;
let lines: string[];

beforeEach(async () => {
  lines = [];
  server = await startReceiver(0, new Map([["/wechat", secret]]), (line) => lines.push(line));
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

async function post(version: number, given: { id?: string; by?: string; path?: string } = {}): Promise<number> {
  const { id = `msg-${version}`, by = secret, path = "/wechat" } = given;
  const at = new Date();
  const measure = { kind: "suspend-manager", person: "u-1", groups: ["g-1", "g-2"], endsAt: "2026-12-23T00:00:00Z" };
  const data = { measure, subject: { kind: "person", id: "p-1" }, version };
  const body = JSON.stringify({ type: "measure.imposed", timestamp: at.toISOString(), data });
  const answer = await fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`, {
    method: "POST",
    body,
    headers: {
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": new Webhook(by).sign(id, at, body),
    },
  });
  return answer.status;
}

describe("the platform stub", () => {
  it("says in both languages what it would enforce", async () => {
    expect(await post(1)).toBe(204);
    expect(lines.join("\n")).toContain("对用户 u-1 暂停管理权限，涉及群组 g-1、g-2");
    expect(lines.join("\n")).toContain("suspend the manager role for person u-1, in groups g-1, g-2");
  });

  it("acts on a message once, and never on an older version", async () => {
    await post(3);
    const count = lines.length;
    expect(await post(3)).toBe(200);
    expect(await post(2)).toBe(200);
    expect(lines.slice(count).join("\n")).toMatch(/重复.*\n.*比已知的旧/);
  });

  it("refuses a wrong signature and knows no other path", async () => {
    expect(await post(1, { by: `whsec_${Buffer.alloc(32, 8).toString("base64")}` })).toBe(401);
    expect(await post(1, { path: "/elsewhere" })).toBe(404);
  });
});
