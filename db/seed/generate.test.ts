import { beforeAll, describe, expect, it } from "vitest";
import type { GroupEvent, MembershipEvent, MessageEvent, PersonEvent, PlatformEvent } from "@/db/seed/event";
import { eventsFrom } from "@/db/seed/generate";
import { readSource, SHIPPED_LINES, shippedSource } from "@/db/seed/source";
import type { SourceLine } from "@/db/seed/source-line";
import { scenes, violations } from "@/db/seed/violations";
import { DAY, shanghaiHour } from "@/db/seed/when";

const asOf = Date.parse("2026-11-23T15:10:00+08:00");
const lines: SourceLine[] = [];
let events: PlatformEvent[];
let messages: MessageEvent[];
const generated = (seed: string) => [...eventsFrom(lines, { seed, asOf, total: lines.length, scenes })];
const ofType = <T extends PlatformEvent["type"]>(type: T) =>
  events.filter((event): event is Extract<PlatformEvent, { type: T }> => event.type === type);

const listsBy = <T>(items: readonly T[], keyOf: (item: T) => string | null) => {
  const lists = new Map<string | null, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = lists.get(key);
    if (list) list.push(item);
    else lists.set(key, [item]);
  }
  return lists;
};

beforeAll(async () => {
  for await (const line of readSource(shippedSource())) lines.push(line);
  events = generated("demo");
  messages = ofType("message");
});

describe("the shipped text", () => {
  it("comes only from sources whose licence allows redistribution", () => {
    const allowed = [
      "KdConv",
      "CrossWOZ",
      "moztw-cc0-sentences",
      "HKCanCor",
      "egret-wenda-corpus",
      "Tatoeba-cmn",
      "Tatoeba-eng",
    ];
    expect([...new Set(lines.map((line) => line.source))].sort()).toEqual([...allowed].sort());
    expect(lines).toHaveLength(SHIPPED_LINES);
  });

  it("holds no links and no long numbers", () => {
    expect(lines.filter((line) => /https?:|www\.|\d{7,}/.test(line.text))).toEqual([]);
  });
});

describe("what the platforms send", () => {
  it("is the same for the same seed and differs for another", () => {
    expect(generated("demo")).toEqual(events);
    expect(generated("other")).not.toEqual(events);
  });

  it("holds every line once, as it was", () => {
    const texts = new Map(messages.map((message) => [message.id, message.text]));
    expect(lines.filter((line) => texts.get(line.id) !== line.text)).toEqual([]);
    expect(texts.size).toBe(messages.length);
  });

  it("keeps a conversation in one group, in its order, among two to five people", () => {
    const known = new Map(messages.map((message) => [message.id, message]));
    const threads = listsBy(
      lines.filter((line) => line.thread !== null),
      (line) => line.thread,
    );
    for (const thread of threads.values()) {
      const said = thread.map((line) => known.get(line.id));
      expect(new Set(said.map((message) => message?.group)).size).toBe(1);
      const sequences = said.map((message) => message?.sequence ?? 0);
      expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
      expect(new Set(said.map((message) => message?.sender)).size).toBeLessThanOrEqual(5);
    }
  });

  it("is in the order of time, within the last 200 days", () => {
    const instants = messages.map((message) => Date.parse(message.sentAt));
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
    expect(instants[0]).toBeGreaterThanOrEqual(asOf - 200 * DAY);
    expect(instants.at(-1)).toBeLessThan(asOf);
    for (const change of [...ofType("edit"), ...ofType("recall")]) expect(Date.parse(change.at)).toBeLessThan(asOf);
  });

  it("numbers the messages of each group without gaps", () => {
    for (const group of listsBy(messages, (message) => message.group).values()) {
      expect(group.map((message) => message.sequence)).toEqual(group.map((_, index) => index + 1));
    }
  });

  it("is denser in the evening than at night", () => {
    const at = (from: number, until: number) =>
      messages.filter((message) => {
        const { hour } = shanghaiHour(Date.parse(message.sentAt));
        return hour >= from && hour < until;
      }).length;
    expect(at(19, 23)).toBeGreaterThan(6 * at(2, 6));
  });

  it("has about 70 groups of skewed sizes on five platforms", () => {
    const groups: GroupEvent[] = ofType("group");
    expect(groups.length).toBeGreaterThanOrEqual(65);
    expect(groups.length).toBeLessThanOrEqual(75);
    expect(new Set(groups.map((group) => group.platform)).size).toBe(5);
    expect(new Set(groups.map((group) => group.name)).size).toBe(groups.length);
    const counts = [...listsBy(messages, (message) => message.group).values()].map((said) => said.length);
    const sorted = counts.sort((a, b) => b - a);
    const topTen = sorted.slice(0, 10).reduce((sum, count) => sum + count, 0);
    expect(topTen / messages.length).toBeGreaterThan(0.35);
  });

  it("lets only verified people speak, while they are members", () => {
    const people = new Map(ofType("person").map((person: PersonEvent) => [person.id, person]));
    const memberships = new Map(
      ofType("membership").map((member: MembershipEvent) => [`${member.group} ${member.person}`, member]),
    );
    for (const message of messages) {
      const membership = memberships.get(`${message.group} ${message.sender}`);
      expect(people.get(message.sender)?.verification).not.toBeNull();
      expect(Date.parse(membership?.since ?? "")).toBeLessThanOrEqual(Date.parse(message.sentAt));
      if (membership?.until) expect(Date.parse(membership.until)).toBeGreaterThan(Date.parse(message.sentAt));
    }
    const unverified = [...people.values()].filter((person) => person.verification === null).length;
    expect(unverified / people.size).toBeGreaterThan(0.015);
    expect(unverified / people.size).toBeLessThan(0.05);
  });

  it("registers people before they join, and gives each group one creator who founded it", () => {
    const people = new Map(ofType("person").map((person: PersonEvent) => [person.id, person]));
    const groups = new Map(ofType("group").map((group: GroupEvent) => [group.id, group]));
    for (const member of ofType("membership")) {
      const person = people.get(member.person);
      expect(person?.platform).toBe(member.platform);
      expect(Date.parse(person?.registeredAt ?? "")).toBeLessThan(Date.parse(member.since));
      if (member.role === "creator") expect(groups.get(member.group)?.creator).toBe(member.person);
    }
    const creators = ofType("membership").filter((member) => member.role === "creator");
    expect(creators).toHaveLength(groups.size);
  });

  it("edits about one and recalls about 0.7 of a hundred messages", () => {
    expect(ofType("edit").length / messages.length).toBeCloseTo(0.01, 2);
    expect(ofType("recall").length / messages.length).toBeCloseTo(0.007, 2);
  });

  it("makes nobody's real line an offence", () => {
    const real = new Set(lines.map((line) => line.id));
    const realTexts = new Set(lines.map((line) => line.text));
    expect(violations.filter((line) => real.has(line.message) || realTexts.has(line.text))).toEqual([]);
    const sent = new Set(messages.map((message) => message.id));
    expect(violations.filter((line) => !sent.has(line.message))).toEqual([]);
  });

  it("keeps the ids of a second filling apart", () => {
    const some = lines.slice(0, 500);
    const again = [...eventsFrom(some, { seed: "fill", asOf, total: some.length, idPrefix: "f-" })];
    const ids = new Set(
      events.flatMap((event) => (event.type === "group" || event.type === "person" ? [event.id] : [])),
    );
    expect(again.filter((event) => (event.type === "group" || event.type === "person") && ids.has(event.id))).toEqual(
      [],
    );
  });
});
