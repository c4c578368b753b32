import { describe, expect, test } from "vitest";
import {
  type CategoryChoice,
  type Draft,
  decisionInput,
  emptyDraft,
  liableParties,
  offeredParties,
  type Party,
  partyKey,
  type Quote,
  suggestedPart,
} from "@/components/cases/decision-draft";

const person = (id: string, role: Party["role"]): Party => ({ subject: { kind: "person", id }, role, name: id });
const parties = [
  person("a", "sender"),
  person("a", "organiser"),
  person("m", "manager"),
  { subject: { kind: "group" as const, id: "g" }, role: "group" as const, name: "g" },
];
const quote = (messageId: string, senderId: string): Quote => ({
  groupId: "g",
  messageId,
  sentAt: "2026-11-19T13:14:00.000Z",
  senderId,
});
const category = (roles: CategoryChoice["roles"], measures: CategoryChoice["measures"] = []): CategoryChoice => ({
  code: "DEF-01",
  name: "",
  usual: "S2",
  from: "S1",
  to: "S4",
  roles,
  laws: [],
  requires: null,
  citeRequired: false,
  asWritten: false,
  ownConduct: false,
  measures,
});
const draft = (given: Partial<Draft> = {}): Draft => ({
  ...emptyDraft({ category: "DEF-01", severity: "S3", quotes: [quote("1", "a"), quote("2", "b")], liable: [] }),
  outcome: "violation",
  ...given,
});
const facts = { caseId: "c", groupId: "g", parties, category: category(["sender", "manager"]) };
const every = parties.map(partyKey);

describe("a category offers", () => {
  test.each([
    [
      ["sender", "organiser", "manager", "group"],
      ["sender", "manager", "group"],
    ],
    [
      ["organiser", "manager"],
      ["organiser", "manager"],
    ],
    [["sender"], ["sender", "manager"]],
  ] as const)("with %j the parties %j", (roles, offered) => {
    expect(offeredParties(parties, category([...roles])).map(({ role }) => role)).toEqual(offered);
  });
});

test("only who is ticked, allowed and supported answers", () => {
  const liable = (given: Partial<Draft>, roles: CategoryChoice["roles"]) =>
    liableParties(draft({ liable: every, ...given }), parties, category(roles)).map(partyKey);
  expect(liable({}, ["sender"])).toEqual(["sender a"]);
  expect(liable({}, ["sender", "manager", "group"])).toEqual(["sender a", "manager m", "group g"]);
  expect(liable({ quotes: [quote("2", "b")] }, ["sender", "manager"])).toEqual(["manager m"]);
  expect(liable({ liable: [] }, ["sender"])).toEqual([]);
});

test("a sender answers for the own messages, a manager for all that are quoted", () => {
  const { findings } = decisionInput(draft({ liable: every }), facts);
  expect(findings.map(({ role, quotes }) => [role, quotes.map((one) => one.messageId)])).toEqual([
    ["sender", ["1"]],
    ["manager", ["1", "2"]],
  ]);
});

test("measures hit only who is found liable", () => {
  const { measures } = decisionInput(
    draft({
      liable: ["sender a"],
      mutes: { a: 3, m: 7 },
      blacklists: { a: 0 },
      shortened: { a: 5, m: 5 },
      revocations: ["m"],
      groupMeasure: "pause-7",
    }),
    facts,
  );
  expect(measures).toEqual({
    suspensions: [{ personId: "a", days: 5 }],
    groups: [{ kind: "pause-publishing", groupId: "g", days: 7 }],
    people: [{ kind: "mute", personId: "a", days: 3 }],
  });
});

test("without a violation there are no findings, measures or removals, whatever was filled in before", () => {
  const posted = decisionInput(
    draft({ outcome: "no-violation", liable: every, mutes: { a: 3 }, groupMeasure: "close" }),
    facts,
  );
  expect(posted).toMatchObject({ findings: [], measures: { suspensions: [], groups: [], people: [] } });
  expect(posted.removeMessages).toBe(false);
});

describe("the defaults of a category", () => {
  const liable = [person("a", "sender"), person("m", "manager")];

  test("become measures on the group and on senders, never on managers", () => {
    const grave = category(["sender", "manager"], ["remove-content", "mute-sender", "pause-then-close-group"]);
    expect(suggestedPart(grave, liable, true)).toEqual({
      groupMeasure: "pause-7",
      mutes: { a: 7 },
      blacklists: {},
      removeMessages: true,
    });
    const worst = category(["sender"], ["close-group", "blacklist-proposal"]);
    expect(suggestedPart(worst, liable, true)).toMatchObject({
      groupMeasure: "close",
      blacklists: { a: 365 },
      removeMessages: false,
    });
    expect(suggestedPart(worst, liable, false).groupMeasure).toBe("none");
    expect(suggestedPart(category(["sender"], ["warn-sender"]), liable, true).groupMeasure).toBe("none");
  });
});

describe("measures beside the findings", () => {
  test("a pause may start later, a lowered level goes to those found liable only", () => {
    const given = draft({
      liable: every,
      groupMeasure: "pause-3",
      groupStart: "2026-12-01T08:00",
      lowered: { a: "D", stranger: "E" },
    });
    const { measures } = decisionInput(given, facts);
    expect(measures.groups).toEqual([
      { kind: "pause-publishing", groupId: "g", days: 3, startsAt: "2026-12-01T08:00" },
    ]);
    expect(measures.people).toEqual([{ kind: "lower-level", personId: "a", level: "D", days: 180 }]);
  });
});
