import { sceneMessageId as line } from "@/db/seed/scenes/scene";
import type { CaseStory, DecisionStory } from "@/db/seed/story/case-story";
import { day, hours } from "@/db/seed/when";

const message = (scene: string, number: number) => ({ kind: "message", message: line(scene, number) }) as const;
const lines = (scene: string, ...numbers: number[]) => numbers.map((number) => line(scene, number));

/** The case of the main story: the group's creator has known for four days and done nothing. Nobody has claimed it. */
export const mainCase: CaseStory = {
  key: "yehang-1",
  group: "g-yehang",
  subject: message("yehang-1", 4),
  category: "FRD-02",
  severity: "S4",
  reports: [
    {
      at: hours(2.5),
      by: { person: "s-tian" },
      words: "以免费会员为名收银行卡验证码，已有人被转走钱。四天前就举报给群主，一直没处理。",
    },
    { at: hours(2.3), by: { person: "s-ding" }, words: "还在收验证码。", subject: message("yehang-1", 12) },
    { at: hours(2.1), by: "platform", words: "平台转来七名成员的举报。", subject: message("yehang-1", 8) },
  ],
  knowledge: { at: day(4, "10:00"), basis: "report-delivered", quote: "成员举报送达群主卢*（站内通知，已读）。" },
};

/** How the main case is decided when the story is played on: both lose 30 points, the creator 30 days of managing. */
export const mainDecision: Omit<DecisionStory, "at" | "by"> = {
  outcome: "violation",
  category: "FRD-02",
  severity: "S4",
  reason: "以免费会员为名索取银行卡和验证码，已有成员受损。群主得知超过 72 小时，没有采取任何措施。",
  findings: [
    { person: "s-kang", role: "sender" },
    { person: "s-lu", role: "manager", tier: "NONE" },
  ],
  quoted: lines("yehang-1", 4, 6, 8, 10, 12),
};

/** Cases not decided yet, the most urgent first. */
export const openCases: readonly CaseStory[] = [
  {
    key: "jianzhi-2",
    group: "g-jianzhi",
    subject: message("jianzhi-2", 2),
    category: "PRV-01",
    severity: "S4",
    reports: [
      { at: hours(4.2), by: "platform", words: "又有人卖新生资料。" },
      { at: hours(4), by: "public", words: "家长电话和住址也在卖。", subject: message("jianzhi-2", 3) },
    ],
    knowledge: { at: hours(8), basis: "report-delivered", quote: "成员举报送达吧主。" },
  },
  {
    key: "caiyou8-1",
    group: "g-caiyou8",
    subject: message("caiyou8-1", 2),
    category: "FRD-01",
    severity: "S5",
    reports: [
      { at: hours(0.7), by: { person: "s-ding" }, words: "充值后提不出来，还要交保证金。已报警。" },
      { at: hours(0.65), by: "platform", words: "平台转来多名成员的举报。", subject: message("caiyou8-1", 5) },
    ],
    claim: { at: hours(0.6), by: "moderator2" },
    decision: {
      at: hours(0.35),
      by: "moderator2",
      outcome: "violation",
      category: "FRD-01",
      severity: "S5",
      reason: "建立者以保本跟单诱导充值，随后以保证金为由拒绝提现，涉嫌诈骗。",
      findings: [{ person: "s-gong", role: "organiser" }],
      quoted: lines("caiyou8-1", 1, 2, 3, 5),
      groupMeasures: [{ kind: "close" }],
    },
  },
  {
    key: "zhanghao-2",
    group: "g-zhanghao",
    subject: message("zhanghao-2", 2),
    category: "CIR-01",
    severity: "S3",
    reports: [{ at: hours(22), by: "public", words: "又在出租实名号，还收购个人账号。" }],
  },
  {
    key: "chihuo-2",
    group: "g-chihuo",
    subject: message("chihuo-2", 5),
    category: "DEF-01",
    severity: "S3",
    reports: [
      { at: hours(18), by: { person: "s-shen" }, words: "辱骂并号召别人一起骂。" },
      { at: hours(17.5), by: "platform", words: "被骂的成员向平台举报。", subject: message("chihuo-2", 3) },
    ],
    knowledge: { at: hours(20), basis: "report-delivered", quote: "成员举报送达群主。" },
    claim: { at: hours(0.2), by: "moderator" },
  },
  {
    key: "guandan-1",
    group: "g-guandan",
    subject: message("guandan-1", 4),
    category: "GAM-02",
    severity: "S3",
    reports: [{ at: hours(16.4), by: { person: "s-ji-rong" }, words: "拉人赌钱，还有线上的局。" }],
    knowledge: { at: hours(16.4), basis: "report-delivered", quote: "举报同时送达群主。" },
  },
  {
    key: "qinghe-1",
    group: "g-qinghe",
    subject: message("qinghe-1", 5),
    category: "MIN-02",
    severity: "S3",
    reports: [{ at: hours(15), by: { person: "s-bai" }, words: "几个孩子起哄排挤我家孩子，还发照片。" }],
  },
  {
    key: "hebin-1",
    group: "g-hebin",
    subject: message("hebin-1", 3),
    category: "DEF-01",
    severity: "S2",
    reports: [{ at: hours(54.6), by: { person: "s-tian" }, words: "说我拿猫换钱，没有根据。" }],
    claim: { at: hours(0.3), by: "moderator2" },
  },
  {
    key: "beiling-2",
    group: "g-beiling",
    subject: { kind: "person", person: "s-wan" },
    category: "MGT-02",
    severity: "S2",
    reports: [{ at: hours(51.2), by: { person: "s-ding" }, words: "报复举报人，把人移出群。" }],
  },
  {
    key: "diange-2",
    group: "g-diange",
    subject: message("diange-2", 2),
    category: "IMP-01",
    severity: "S2",
    reports: [{ at: hours(12), by: { person: "s-qiu" }, words: "自称平台工作人员收点歌费。" }],
  },
  {
    key: "chunshan-2",
    group: "g-chunshan",
    subject: message("chunshan-2", 2),
    category: "SPM-01",
    severity: "S1",
    reports: [{ at: hours(136.3), by: { person: "s-zhan" }, words: "又发拼车广告。" }],
  },
  {
    key: "youxuan-1",
    group: "g-youxuan",
    subject: { kind: "group" },
    category: "GRP-01",
    severity: "S1",
    reports: [{ at: hours(123.75), by: "public", words: "买东西的群挂着学习类别。" }],
  },
];
