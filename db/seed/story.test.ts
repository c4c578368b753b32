import { describe, expect, it } from "vitest";
import { castGroups } from "@/db/seed/cast/group";
import { castPeople } from "@/db/seed/cast/person";
import logins from "@/db/seed/logins.json";
import { sceneMessageId } from "@/db/seed/scenes/scene";
import { caseStories, storySteps } from "@/db/seed/story";
import type { CaseStory, DecisionStory } from "@/db/seed/story/case-story";
import { pendingIdentities } from "@/db/seed/story/identities";
import { mainCase, mainDecision } from "@/db/seed/story/open";
import { orders } from "@/db/seed/story/oversight";
import { rewards } from "@/db/seed/story/rewards";
import { scenes, violations } from "@/db/seed/violations";
import { DAY, instantOf, MINUTE } from "@/db/seed/when";
import { creditOf } from "@/domain/credit/rules/credit-of";
import type { FindingFact } from "@/domain/credit/rules/facts";
import { managerTier } from "@/domain/credit/rules/manager-tier";
import { cp1, defaultPolicies } from "@/domain/credit/rules/policy-cp-1";
import { scoreOn } from "@/domain/credit/rules/score-curve";
import { suspensionsOf } from "@/domain/credit/rules/suspensions";
import { categoryOf } from "@/domain/credit/vocabulary/taxonomy";

const asOf = Date.parse("2026-11-23T15:10:00+08:00");
const messageTimes = new Map(
  scenes.flatMap((scene) =>
    scene.lines.map((line, index) => [
      sceneMessageId(scene.key, index + 1),
      instantOf(scene.begins, asOf) + line.after * MINUTE,
    ]),
  ),
);

function factsOf(story: CaseStory, decision: DecisionStory): FindingFact[] {
  if (story.severity >= "S4" && !story.approval) return [];
  const effectiveAt = instantOf(story.approval?.at ?? decision.at, asOf);
  return decision.findings.map((finding, index) => ({
    id: `${story.key}-${index}`,
    personId: finding.person,
    caseId: story.key,
    category: decision.category,
    severity: finding.severity ?? decision.severity,
    role: finding.role,
    tier: finding.tier ?? null,
    occurredAt: Math.min(...decision.quoted.map((id) => messageTimes.get(id) ?? 0)),
    effectiveAt,
    status: "valid",
    reversedAt: null,
  }));
}
const facts = caseStories.flatMap((story) => (story.decision ? factsOf(story, story.decision) : []));
const standing = (person: string) => {
  const earned = rewards.filter((reward) => reward.person === person);
  const own = {
    findings: facts.filter((fact) => fact.personId === person),
    rewards: earned.map(({ kind, at }, i) => ({
      id: `r${i}`,
      personId: person,
      kind,
      points: cp1.rewards[kind].points as number,
      grantedAt: instantOf(at, asOf),
    })),
  };
  const { score, level } = scoreOn(creditOf(own, defaultPolicies).curve, asOf);
  return { score, level, suspensions: suspensionsOf(own, defaultPolicies) };
};

describe("the written lines", () => {
  it("number about eighty and cover most families of the taxonomy", () => {
    expect(violations.length).toBeGreaterThanOrEqual(75);
    expect(violations.length).toBeLessThanOrEqual(100);
    expect(new Set(violations.map((line) => line.category)).size).toBeGreaterThanOrEqual(15);
  });

  it("name categories of the taxonomy", () => {
    const codes = [...violations, ...caseStories, mainDecision].map((item) => item.category);
    expect([...new Set(codes)].filter((code) => !categoryOf(code))).toEqual([]);
  });

  it("hold no link and no full number", () => {
    const texts = scenes.flatMap((scene) => scene.lines.map((line) => line.text));
    expect(texts.filter((text) => /https?:|www\.|\d{5,}/.test(text))).toEqual([]);
  });
});

describe("the story", () => {
  it("happens before it is told, and a case in its order", () => {
    const steps = storySteps(asOf);
    expect(steps.filter((step) => step.at >= asOf)).toEqual([]);
    const rank = { report: 0, claim: 1, decide: 2, approve: 3, "lift-suspension": 4 };
    for (const story of caseStories) {
      const own = steps.filter((step) => "case" in step && step.case === story && step.do in rank);
      const firstOf = own.filter((step, index) => own.findIndex((other) => other.do === step.do) === index);
      const order = firstOf.map((step) => rank[step.do as keyof typeof rank]);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });

  it("is told the same at any hour of the day", () => {
    for (const time of ["00:05", "09:00", "23:55"]) {
      const then = Date.parse(`2026-11-23T${time}:00+08:00`);
      expect(storySteps(then).filter((step) => step.at >= then || step.at < then - 200 * DAY)).toEqual([]);
    }
  });

  it("reports and quotes only messages that exist, after they were sent, of the case's group", () => {
    for (const story of caseStories) {
      const scene = scenes.find((other) => other.key === story.key);
      expect(scene?.group).toBe(story.group);
      for (const report of story.reports) {
        const subject = report.subject ?? story.subject;
        const sent = subject.kind === "message" ? messageTimes.get(subject.message) : 0;
        expect(sent, story.key).toBeLessThan(instantOf(report.at, asOf));
      }
      for (const id of story.decision?.quoted ?? []) expect(messageTimes.has(id), id).toBe(true);
    }
  });

  it("names only people and groups of the cast", () => {
    const people = new Set(castPeople.map((person) => person.id));
    const groups = new Set(castGroups.map((group) => group.id));
    expect(people.size).toBe(castPeople.length);
    const named = [
      ...castGroups.flatMap((group) => [group.creator, ...group.managers, ...group.members]),
      ...pendingIdentities.map((identity) => identity.person),
      ...facts.map((fact) => fact.personId),
    ];
    expect(named.filter((id) => !people.has(id))).toEqual([]);
    expect(orders.flatMap((order) => order.groups).filter((id) => !groups.has(id))).toEqual([]);
  });

  it("gives managers the tier that their clock gives", () => {
    for (const story of caseStories) {
      const finding = story.decision?.findings.find((other) => other.tier);
      if (!finding || !story.knowledge || !story.decision) continue;
      const { tier } = managerTier({
        knowledgeAt: instantOf(story.knowledge.at, asOf),
        firstActionAt: story.knowledge.acted ? instantOf(story.knowledge.acted.at, asOf) : null,
        decidedAt: instantOf(story.decision.at, asOf),
      });
      expect(`${story.key} ${finding.tier}`).toBe(`${story.key} ${tier}`);
    }
  });

  it("leaves people at levels A to E", () => {
    expect(standing("s-lu")).toMatchObject({ score: 94, level: "B" });
    expect(standing("s-zhao")).toMatchObject({ score: 72, level: "C", suspensions: [] });
    for (const person of ["s-miao", "s-xing"]) expect(standing(person)).toMatchObject({ score: 112, level: "A" });
    expect(standing("s-xu")).toMatchObject({ score: 54, level: "D", suspensions: [{ days: 7 }] });
    expect(standing("s-tu")).toMatchObject({ score: 0, level: "E", suspensions: [{ days: 180 }] });
  });

  it("has an active, an expired and an early lifted suspension", () => {
    expect(standing("s-tu").suspensions.at(-1)?.endsAt).toBeGreaterThan(asOf);
    expect(standing("s-nie").suspensions.at(-1)?.endsAt).toBeLessThan(asOf);
    const lifted = caseStories.find((story) => story.lift);
    const suspension = standing(lifted?.lift?.person ?? "").suspensions.at(-1);
    expect(suspension?.endsAt).toBeGreaterThan(instantOf(lifted?.lift?.at ?? { hoursAgo: 0 }, asOf));
  });

  it("has the main case ready: S4, unclaimed, known to its creator for more than 72 hours, who acts nowhere else alone", () => {
    expect(mainCase.severity).toBe("S4");
    expect(mainCase).not.toHaveProperty("claim");
    expect(mainCase).not.toHaveProperty("decision");
    const knowledgeAt = instantOf(mainCase.knowledge?.at ?? { hoursAgo: 0 }, asOf);
    expect(managerTier({ knowledgeAt, firstActionAt: null, decidedAt: asOf }).tier).toBe("NONE");
    const own = castGroups.filter((group) => group.creator === "s-lu" || group.managers.includes("s-lu"));
    expect(own).toHaveLength(3);
    expect(own.filter((group) => group.creator === "s-lu" && group.managers.length === 0)).toHaveLength(1);
    const added = { ...mainCase, decision: { ...mainDecision, at: { minutesAgo: 1 }, by: "moderator" } } as const;
    const decided = factsOf({ ...added, severity: "S3" }, added.decision).filter((fact) => fact.personId === "s-lu");
    const after = { findings: [...facts.filter((fact) => fact.personId === "s-lu"), ...decided], rewards: [] };
    expect(scoreOn(creditOf(after, defaultPolicies).curve, asOf)).toMatchObject({ score: 64, level: "C" });
    expect(suspensionsOf(after, defaultPolicies)).toMatchObject([{ days: 30 }]);
  });

  it("asks for ten identities with numbers of nobody living", () => {
    expect(pendingIdentities).toHaveLength(10);
    for (const { document } of pendingIdentities) expect(document.number).toMatch(/^\d{6}18[89]\d{8}[\dX]$/);
  });

  it("has one login for each role, with long passwords", () => {
    const roles = new Set(logins.map((login) => login.role));
    for (const role of ["moderator", "lead", "compliance", "administrator", "auditor", "regulator", "person"]) {
      expect(roles.has(role)).toBe(true);
    }
    expect(logins.filter((login) => login.password.length < 12)).toEqual([]);
    expect(new Set(logins.map((login) => login.account)).size).toBe(logins.length);
  });
});
