import { describe, expect, it } from "vitest";
import { defaultPolicies } from "@/domain/credit/rules/policy-cp-1";
import { replay } from "@/domain/credit/rules/replay";
import { readReplayInput } from "./credit";

const finding = {
  id: "f1",
  personId: "p",
  caseId: "c1",
  category: "DEF-01",
  severity: "S2",
  role: "sender",
  tier: null,
  occurredAt: "2026-01-10T09:00:00+08:00",
  effectiveAt: "2026-01-10T12:00:00+08:00",
  status: "valid",
  reversedAt: null,
};

const problems = (change: object) => {
  const read = readReplayInput(JSON.stringify({ findings: [{ ...finding, ...change }], rewards: [], at: [] }));
  return "problems" in read ? read.problems : [];
};

describe("credit replay", () => {
  it("answers by person with instants in UTC", () => {
    const read = readReplayInput(
      JSON.stringify({
        findings: [
          finding,
          {
            ...finding,
            id: "f2",
            caseId: "c2",
            personId: "q",
            severity: "S4",
            status: "reversed",
            reversedAt: "2026-02-01T00:00:00Z",
          },
        ],
        rewards: [{ id: "r", personId: "r", kind: "TRAINING", points: 3, grantedAt: "2026-01-01T00:00:00Z" }],
        at: ["2026-07-09T11:59:59+08:00", "2026-07-09T12:00:00+08:00"],
      }),
    );
    expect("input" in read && replay(read.input, defaultPolicies)).toEqual({
      people: {
        p: {
          entries: [
            {
              findingId: "f1",
              points: 6,
              repeatPct: 100,
              sharePct: 100,
              warning: false,
              expiresAt: "2026-07-09T04:00:00.000Z",
            },
          ],
          suspensions: [],
          scores: [
            { at: "2026-07-09T03:59:59.000Z", raw: 94, score: 94, level: "B" },
            { at: "2026-07-09T04:00:00.000Z", raw: 100, score: 100, level: "B" },
          ],
        },
        q: {
          entries: [],
          suspensions: [],
          scores: [
            { at: "2026-07-09T03:59:59.000Z", raw: 100, score: 100, level: "B" },
            { at: "2026-07-09T04:00:00.000Z", raw: 100, score: 100, level: "B" },
          ],
        },
        r: {
          entries: [],
          suspensions: [],
          scores: [
            { at: "2026-07-09T03:59:59.000Z", raw: 103, score: 103, level: "B" },
            { at: "2026-07-09T04:00:00.000Z", raw: 103, score: 103, level: "B" },
          ],
        },
      },
    });
  });

  it("names the line of a syntax error", () => {
    expect(readReplayInput('{"findings": [\n{"id": }]}')).toEqual({ problems: ["line 2, column 8: expected a value"] });
  });

  it.each([
    [{ severity: "S6" }, "findings[0].severity"],
    [{ category: "def" }, "findings[0].category"],
    [{ role: "manager" }, "findings[0].tier"],
    [{ occurredAt: "2026-01-10T09:00:00" }, "findings[0].occurredAt"],
    [{ effectiveAt: "2026-02-30T09:00:00Z" }, "findings[0].effectiveAt"],
    [{ reversedAt: 5 }, "findings[0].reversedAt"],
    [{ id: undefined }, "findings[0].id"],
  ])("refuses %j and names its path", (change, path) => {
    expect(problems(change)).toHaveLength(1);
    expect(problems(change)[0]).toMatch(new RegExp(`^${path.replace(/[[\]]/g, "\\$&")}: `));
  });

  it("refuses the same id twice and a file of another shape", () => {
    const twice = readReplayInput(JSON.stringify({ findings: [finding, finding] }));
    expect(twice).toEqual({ problems: ["findings[1].id: the id occurs twice"] });
    expect(readReplayInput("[]")).toMatchObject({ problems: [expect.stringMatching(/^file: /)] });
  });

  it("lets a manager answer for own conduct without a tier", () => {
    expect(problems({ role: "manager", category: "MGT-01" })).toEqual([]);
  });
});
