import { describe, expect, it } from "vitest";
import { type Alert, knowledgeClock } from "./knowledge-clock";

const alert = (facts: Partial<Alert>): Alert => ({
  messageId: null,
  knowledgeAt: 100,
  actedAt: null,
  action: null,
  ...facts,
});

describe("the managers' clock", () => {
  it("does not run without recorded knowledge", () => {
    expect(knowledgeClock([])).toBeNull();
  });

  it("starts with the earliest knowledge", () => {
    expect(knowledgeClock([alert({ knowledgeAt: 300 }), alert({ knowledgeAt: 200 })])).toEqual({
      knowledgeAt: 200,
      actedAt: null,
    });
  });

  it("runs on while one of the messages still stands", () => {
    const removed = alert({ messageId: "a", actedAt: 200, action: "removed" });
    expect(knowledgeClock([removed, alert({ messageId: "b" })])?.actedAt).toBeNull();
    expect(knowledgeClock([removed, alert({ messageId: "b", actedAt: 250, action: "removed" })])?.actedAt).toBe(250);
  });

  it("stops when the member is muted or the matter is reported", () => {
    const muted = alert({ messageId: "a", actedAt: 180, action: "muted" });
    expect(knowledgeClock([muted, alert({ messageId: "b" })])?.actedAt).toBe(180);
    expect(knowledgeClock([alert({ actedAt: 150, action: "removed" }), alert({ messageId: "b" })])?.actedAt).toBe(150);
  });
});
