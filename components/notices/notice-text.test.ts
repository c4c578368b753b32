import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { noticeText } from "@/components/notices/notice-text";
import type { DecisionNotice, NoticeFacts, NoticeFinding } from "@/domain/measures/notice-facts";
import en from "@/messages/en/notices.json";
import zh from "@/messages/zh-CN/notices.json";

const missing: string[] = [];
function wordsIn(locale: "zh-CN" | "en") {
  const t = createTranslator({
    locale,
    messages: locale === "en" ? en : zh,
    onError: (error) => missing.push(error.message),
  });
  return { t: t as unknown as (key: string) => string, locale };
}

const group = { id: "g", code: "3F7K-92XM", name: "翠湖苑业主互助群" };
const finding: NoticeFinding = {
  findingId: "f",
  group,
  category: "DEF-01",
  severity: "S3",
  role: "manager",
  documentNumber: null,
  occurredAt: "2026-11-19T13:14:00.000Z",
  clock: {
    knowledgeAt: "2026-11-20T01:12:00.000Z",
    actedAt: "2026-11-21T13:40:00.000Z",
    elapsedMs: (36 * 60 + 28) * 60_000,
    tier: "LATE",
  },
  quotes: [{ groupId: "g", messageId: "m1", sentAt: "2026-11-19T13:14:00.000Z", own: false }],
  entry: {
    policyId: "CP-1",
    base: 16,
    repeatPct: 150,
    sharePct: 50,
    cap: null,
    warning: false,
    minor: null,
    points: 12,
    expiresAt: "2027-11-23T07:00:00.000Z",
  },
};
const decision: DecisionNotice = {
  kind: "decision",
  caseNumber: "C-2026-11-0417",
  effectiveAt: "2026-11-23T07:00:00.000Z",
  findings: [finding],
  score: { before: 84, after: 72, levelBefore: "B", levelAfter: "C" },
  suspension: {
    measureNumber: "M-2026-11-0042",
    trigger: { kind: "score-below", below: 60 },
    baseDays: 7,
    earlier: 1,
    proposedDays: 14,
    days: 10,
    startsAt: "2026-11-23T07:00:00.000Z",
    endsAt: "2026-12-03T07:00:00.000Z",
    groups: [
      { group, othersManage: false },
      { group: { ...group, name: "江畔摄影社" }, othersManage: true },
    ],
  },
  measures: [
    {
      number: "M-1",
      kind: "mute",
      group: null,
      days: 3,
      startsAt: "2026-11-23T07:00:00.000Z",
      endsAt: "2026-11-26T07:00:00.000Z",
    },
  ],
  lost: [
    { key: "groupsOwned", from: 10, to: 3 },
    { key: "createGroup", from: "automatic-small", to: "review" },
    { key: "beAppointed", from: "yes", to: "with-notice" },
    { key: "membersPerGroup", from: 200, to: null },
  ],
  automation: "arithmetic-only",
  appealUntil: "2026-12-23T07:00:00.000Z",
};

const others: NoticeFacts[] = [
  {
    kind: "suspension",
    suspension: {
      ...(decision.suspension as NonNullable<DecisionNotice["suspension"]>),
      trigger: { kind: "direct", ground: "imminent-harm" },
    },
    appealUntil: decision.appealUntil,
  },
  ...(["lifted", "expired"] as const).map((kind) => ({
    kind,
    measureNumber: "M-1",
    measure: "suspend-manager" as const,
    group,
    endedAt: "2026-12-03T07:00:00.000Z",
    endsAt: "2026-12-04T07:00:00.000Z",
    stillSuspendedUntil: null,
  })),
  ...(["violation", "no-violation", "insufficient-evidence"] as const).map((outcome) => ({
    kind: "report-outcome" as const,
    reportNumber: "R-1",
    caseNumber: "C-1",
    category: "DEF-01",
    outcome,
    answeredAt: "2026-12-03T07:00:00.000Z",
  })),
  {
    kind: "group-notice",
    caseNumber: "C-1",
    group,
    category: "DEF-01",
    severity: "S3",
    measures: (["rectify", "pause-publishing", "close"] as const).map((kind) => ({
      number: "M-2",
      kind,
      group,
      days: 3,
      startsAt: "2026-11-23T07:00:00.000Z",
      endsAt: "2026-11-26T07:00:00.000Z",
    })),
    checklist: ["remove-content", "remind-members", "name-deputy"],
    appealUntil: decision.appealUntil,
  },
  {
    kind: "manager-alert",
    alertId: "a",
    caseNumber: "C-1",
    group,
    category: "DEF-01",
    severity: "S3",
    knowledgeAt: "2026-11-20T01:12:00.000Z",
    deadlines: {
      PROMPT: "2026-11-20T13:12:00.000Z",
      TIMELY: "2026-11-21T01:12:00.000Z",
      LATE: "2026-11-23T01:12:00.000Z",
    },
    quote: { groupId: "g", messageId: "m1", sentAt: "2026-11-19T13:14:00.000Z", own: false },
  },
];

const linesOf = (facts: NoticeFacts, locale: "zh-CN" | "en", words: string | null = null) =>
  noticeText(facts, wordsIn(locale), words).sections.flatMap(({ lines }) =>
    lines.map((line) => (line.kind === "quote" ? line.caption : line.text)),
  );

describe("a decision's notice states", () => {
  const lines = linesOf(decision, "zh-CN", "反复辱骂。").join("\n");
  test.each([
    ["the case and the moment of effect", "案件 C-2026-11-0417。本告知书送达即生效，生效时间 2026-11-23 15:00。"],
    [
      "the suspected category and the group",
      "你管理的群组“翠湖苑业主互助群”（3F7K-92XM）内有 1 条消息涉嫌侮辱、诽谤、网络暴力（DEF-01），程度 S3 严重",
    ],
    ["the clock, the tier and the share", "间隔 36 小时 28 分，属“迟延”，分担 50%"],
    ["the quoted message without another person's words", "他人消息，编号 m1，内容不展示"],
    ["the decider's reason", "反复辱骂。"],
    ["the ground", "《民法典》"],
    ["the product of the points", "基准 16 × 同类重复 150% × 管理责任分担 50% = 12 分，2027-11-23 起不再计算"],
    ["the score and level before and after", "信用分由 84（B 良好）变为 72（C 一般）。"],
    ["the days of the suspension with their arithmetic", "基准 7 天 × 2（730 天内此前暂停 1 次）= 14 天。"],
    ["that they were shortened", "按规则为 14 天，决定缩短为 10 天。"],
    ["the group left without a manager", "没有其他管理人。72 小时内须指定"],
    ["what stays", "已有群组保留"],
    ["that only the arithmetic is automatic", "系统只按公开的规则计算分值和天数"],
    ["until when to appeal, with the zone", "可在 2026-12-23 15:00 前（北京时间，UTC+8）申诉。"],
  ])("%s", (_, expected) => expect(lines).toContain(expected));

  test("all that matters in one sentence", () => {
    expect(noticeText(decision, wordsIn("zh-CN")).summary).toBe(
      "涉嫌侮辱、诽谤、网络暴力（S3）。信用分扣 12 分，84 降至 72；管理权限暂停 10 天，至 2026-12-03。可在 2026-12-23 前申诉。",
    );
    expect(noticeText(decision, wordsIn("en")).summary).toBe(
      "Suspected insult, defamation, cyber-violence (S3). 12 points off, 84 to 72; manager rights suspended for 10 days, to 2026-12-03. You may appeal until 2026-12-23.",
    );
  });
});

test("a checked article is named with the day of its check", () => {
  const lines = linesOf({ ...decision, findings: [{ ...finding, category: "MIN-02" }] }, "zh-CN").join("\n");
  expect(lines).toMatch(/《未成年人保护法》第 77 条：.*条文核对日 2026-11-23。/);
});

test("an article that has not been checked is never named", () => {
  const lines = linesOf({ ...decision, findings: [{ ...finding, category: "GAM-02" }] }, "zh-CN").join("\n");
  expect(lines).toContain("条文号尚未核对，不列出");
  expect(lines).not.toMatch(/第 82 条/);
});

test("a warning takes no points and says so", () => {
  const warned = { ...finding, entry: { ...finding.entry, warning: true, points: 0 } };
  expect(linesOf({ ...decision, findings: [warned] }, "zh-CN").join("\n")).toContain("只作提醒，不扣分");
});

test.each(["zh-CN", "en"] as const)("every notice can be said in %s, with no text missing", (locale) => {
  missing.length = 0;
  for (const facts of [decision, ...others]) expect(linesOf(facts, locale).every((line) => line.length > 0)).toBe(true);
  expect(missing).toEqual([]);
});
