import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { noticeText } from "@/components/notices/notice-text";
import type { AppealNotice } from "@/domain/measures/notice-facts";
import en from "@/messages/en/notices.json";
import zh from "@/messages/zh-CN/notices.json";

const missing: string[] = [];
function wordsIn(locale: "zh-CN" | "en") {
  const messages = locale === "en" ? en : zh;
  const t = createTranslator({ locale, messages, onError: (error) => missing.push(error.message) });
  return { t: t as unknown as (key: string) => string, locale };
}

const answered: AppealNotice = {
  kind: "appeal",
  step: "answered",
  appealNumber: "A-2026-11-0004",
  noticeNumber: "N-2026-11-0008",
  caseNumber: "C-2026-11-0417",
  further: false,
  dueAt: null,
  outcome: "modified",
  score: { before: 54, after: 70, levelBefore: "D", levelAfter: "C" },
  findings: [
    {
      category: "DEF-01",
      severity: "S3",
      result: "modify",
      now: { category: "DEF-01", severity: "S2", role: "manager", tier: "LATE" },
      points: { before: 16, after: 3 },
    },
    { category: "SPM-01", severity: "S1", result: "reverse", now: null, points: { before: 2, after: 0 } },
    { category: "GRP-01", severity: "S2", result: "uphold", now: null, points: null },
  ],
  measures: [
    { number: "M-1", kind: "suspend-manager", group: null, result: "void", endsAt: null },
    { number: "M-2", kind: "mute", group: null, result: "shorten", endsAt: "2026-12-01T07:00:00.000Z" },
    { number: "M-3", kind: "mute", group: null, result: "shorten", endsAt: null },
    { number: "M-4", kind: "blacklist", group: null, result: "keep", endsAt: null },
  ],
  furtherUntil: "2026-12-24T07:00:00.000Z",
};

const linesOf = (facts: AppealNotice, locale: "zh-CN" | "en" = "zh-CN", words: string | null = null) =>
  noticeText(facts, wordsIn(locale), words)
    .sections.flatMap(({ lines }) => lines.map((line) => (line.kind === "quote" ? line.caption : line.text)))
    .join("\n");

describe("the answer to an appeal states", () => {
  test.each([
    ["what it is about", "针对告知书 N-2026-11-0008，案件 C-2026-11-0417。"],
    [
      "what was changed, with tier and points",
      "改为侮辱、诽谤、网络暴力（DEF-01，S2 一般）。处置时限档次改为“迟延”。扣分由 16 分变为 3 分。",
    ],
    ["what was reversed", "S1 轻微）：撤销。扣分由 2 分变为 0 分。"],
    ["what stands", "S2 一般）：维持。"],
    ["the measure that never was", "暂停管理权限（M-1）：作废，视同从未发生。"],
    ["the new end", "禁言（M-2）：缩短，至 2026-12-01 15:00。"],
    ["an end that has come already", "禁言（M-3）：缩短，已经期满。"],
    ["the score", "信用分由 54（D 较低）变为 70（C 一般）。"],
    ["the reviewer's reason", "提示没有送达。"],
    ["the way to the further review", "可在 2026-12-24 15:00 前申请一次复查"],
  ])("%s", (_, expected) => expect(linesOf(answered, "zh-CN", "提示没有送达。")).toContain(expected));

  test("that there is no other review after the further one", () => {
    expect(linesOf({ ...answered, further: true, furtherUntil: null })).toContain("平台内不再复查");
  });
});

test("every step has its words in both languages", () => {
  for (const locale of ["zh-CN", "en"] as const) {
    for (const step of ["received", "extended", "overdue", "answered"] as const) {
      for (const outcome of ["upheld", "modified", "reversed"] as const) {
        const facts = { ...answered, step, outcome, dueAt: "2026-12-03T15:59:59.999Z", caseNumber: null };
        expect(noticeText(facts, wordsIn(locale)).summary).toContain("A-2026-11-0004");
        expect(linesOf(facts, locale)).not.toMatch(/appealStep|undefined/);
      }
    }
  }
  expect(missing).toEqual([]);
});
