import { describe, expect, it } from "vitest";
import { webhookUrlProblem } from "./webhook-url";

const strict = { loopback: false, private: false };
const demo = { loopback: true, private: false };

describe("endpoints", () => {
  it.each([
    ["https://hooks.example.com/qunjian?x=1", strict, null],
    ["http://hooks.example.com/", strict, "https"],
    ["http://hooks.example.com/", demo, "https"],
    ["http://localhost:4010/", demo, null],
    ["http://localhost:4010/", strict, "https"],
    ["https://localhost/", strict, "host"],
    ["http://[::1]:4010/", demo, null],
    ["https://user:word@example.com/", strict, "credentials"],
    ["ftp://example.com/", demo, "https"],
    ["file:///etc/passwd", demo, "https"],
    ["not an address", demo, "url"],
    ["https://example.com/#part", strict, "url"],
  ] as const)("%s under %j: %s", (url, reach, problem) => {
    expect(webhookUrlProblem(url, reach)).toBe(problem);
  });
});
