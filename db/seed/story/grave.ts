import { sceneMessageId as line } from "@/db/seed/scenes/scene";
import type { CaseStory } from "@/db/seed/story/case-story";
import { day } from "@/db/seed/when";

const lines = (scene: string, ...numbers: number[]) => numbers.map((number) => line(scene, number));

/** Decided at S4 or S5: proposed by a moderator, approved by the lead. */
export const graveCases: readonly CaseStory[] = [
  {
    key: "jianzhi-1",
    group: "g-jianzhi",
    subject: { kind: "message", message: line("jianzhi-1", 2) },
    category: "PRV-01",
    severity: "S4",
    reports: [
      { at: day(143, "13:05"), by: { person: "s-hou" }, words: "公开出售学生名单，吧主不处理。" },
      {
        at: day(143, "13:20"),
        by: "public",
        words: "我的电话在样例里。",
        subject: { kind: "message", message: line("jianzhi-1", 4) },
      },
    ],
    knowledge: { at: day(147, "09:10"), basis: "report-delivered", quote: "成员投诉送达吧主，已读，四天未处理。" },
    claim: { at: day(143, "13:30"), by: "moderator2" },
    decision: {
      at: day(143, "14:40"),
      by: "moderator2",
      outcome: "violation",
      category: "PRV-01",
      severity: "S4",
      reason: "按条出售含电话和宿舍号的学生名单，附样例文件，两天后继续出售。吧主得知超过 72 小时未处理。",
      findings: [
        { person: "s-jian", role: "sender" },
        { person: "s-nie", role: "manager", tier: "NONE" },
      ],
      quoted: lines("jianzhi-1", 2, 3, 4, 8),
      groupMeasures: [{ kind: "pause-publishing", days: 7 }],
    },
    approval: { at: day(143, "16:10"), by: "lead", reason: "证据齐全，程度相当，同意。" },
  },
  {
    key: "jielong-1",
    group: "g-jielong",
    subject: { kind: "message", message: line("jielong-1", 2) },
    category: "GAM-01",
    severity: "S5",
    reports: [
      { at: day(18, "09:20"), by: "platform", words: "平台转来成员举报：群主坐庄抽水，成员输钱六千多。" },
      { at: day(18, "09:26"), by: "public", words: "家人在这个群里输了钱。", subject: { kind: "group" } },
    ],
    knowledge: { at: day(22, "22:20"), basis: "participation-confirmed", quote: "管理员在接龙中催账，当场知情。" },
    claim: { at: day(18, "09:28"), by: "moderator" },
    decision: {
      at: day(18, "09:50"),
      by: "moderator",
      outcome: "violation",
      category: "GAM-01",
      severity: "S5",
      reason: "建立者坐庄、抽水、拉人计酬，按轮次持续组织红包接龙，涉嫌开设赌场。管理员参与催账，三日内未制止。",
      findings: [
        { person: "s-tu", role: "organiser" },
        { person: "s-niu", role: "manager", tier: "NONE" },
      ],
      quoted: lines("jielong-1", 1, 2, 4, 5, 7, 8),
      groupMeasures: [{ kind: "close" }],
    },
    approval: { at: day(18, "10:12"), by: "lead", reason: "涉嫌犯罪，同意关闭群组并报告公安机关。" },
    lift: {
      at: day(9, "16:30"),
      by: "lead",
      person: "s-niu",
      reason: "已交出全部接龙记录并退还代收款，群组已关闭，不再有管理的群。余下期限无必要，提前结束。",
    },
  },
];
