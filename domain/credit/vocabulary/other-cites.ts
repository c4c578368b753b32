import type { LegalCite } from "./category";
import { checked, unchecked, whole } from "./cite";

/** Administrative, civil and contractual grounds of the taxonomy (domain reference 2.1–2.3; marks V and M as there). */
export const otherCites = {
  punish29: checked(
    "publicSecurity",
    "29",
    "故意散布谣言，谎报险情、疫情、灾情、警情",
    "Intentionally spreading rumours or false alarms",
  ),
  punish30: unchecked("publicSecurity", "30", "寻衅滋事", "Picking quarrels"),
  punish50: unchecked(
    "publicSecurity",
    "50",
    "侮辱、诽谤、骚扰、侵犯隐私",
    "Insult, defamation, harassment, breach of privacy",
  ),
  punish80: unchecked("publicSecurity", "80", "传播淫秽物品、淫秽信息", "Obscene items and information"),
  punish82: unchecked("publicSecurity", "82", "赌博", "Gambling"),
  minors77: checked(
    "minors",
    "77",
    "禁止对未成年人实施网络欺凌；接到通知应当及时处理",
    "No cyberbullying of minors; the provider acts on notice",
  ),
  minors80: checked(
    "minors",
    "80",
    "发现危害未成年人的信息或者针对未成年人的违法犯罪，停止传输、处置、保存记录并报告",
    "Information harmful to minors and crimes against them: stop, dispose, keep records, report",
  ),
  minorsOnline29: checked(
    "minorsOnline",
    "29",
    "发现危害未成年人身心健康的信息，立即停止传输并处置",
    "Stop and dispose of information harmful to minors",
  ),
  antiFraud: whole(
    "antiFraud",
    "预防、遏制和惩治电信网络诈骗活动",
    "Preventing and punishing telecom and online fraud",
  ),
  antiFraud22: checked(
    "antiFraud",
    "22",
    "异常账号重新核验，采取限期改正、限制功能、暂停使用等措施",
    "Verify abnormal accounts again; correct by deadline, limit, suspend",
  ),
  pipl10: unchecked(
    "pipl",
    "10",
    "不得非法收集、使用、加工、传输、买卖、提供或者公开他人个人信息",
    "No illegal collection, sale, provision or disclosure of personal information",
  ),
  civil1024: unchecked("civil", "1024", "不得以侮辱、诽谤等方式侵害他人的名誉权", "The right of reputation"),
  civil1032: unchecked("civil", "1032–1034", "隐私权和个人信息保护", "Privacy and personal information"),
  civil1194: unchecked(
    "civil",
    "1194–1197",
    "网络侵权责任，通知与不侵权声明",
    "Liability for infringement on networks; notice and counter-notice",
  ),
  cyberViolence: whole(
    "cyberViolence",
    "防范和处置网络暴力信息，保护用户",
    "Preventing and handling cyber-violence, protecting users",
  ),
  ecosystem7: unchecked("ecosystem", "7", "防范和抵制不良信息", "Resisting bad information"),
  counterTerrorism: unchecked(
    "counterTerrorism",
    null,
    "禁止宣扬恐怖主义、极端主义",
    "No propagation of terrorism and extremism",
  ),
  account: whole("account", "用户账号信息应当真实、合法", "Account information must be true and lawful"),
  account8: unchecked("account", "8", "不得假冒、仿冒、捏造身份信息", "No impersonation, no invented identity"),
  cyber26: checked(
    "cybersecurity",
    "26",
    "信息发布、即时通讯服务应当要求用户提供真实身份信息",
    "Real identity for publishing and instant messaging",
  ),
  provisions7: checked(
    "provisions",
    "7",
    "分级分类管理，信用等级管理体系",
    "Tiering by category and size; credit levels",
  ),
  provisions8: checked(
    "provisions",
    "8",
    "群组规模、群信息页面、建群入群审核与身份标注",
    "Size caps, group information page, review of creating and joining, labels",
  ),
  provisions9: checked(
    "provisions",
    "9",
    "建立者、管理者应当履行群组管理责任",
    "Creators and managers must manage their groups",
  ),
  provisions11: checked(
    "provisions",
    "11",
    "对违规群组和建立者、管理者等使用者的处置",
    "Measures against groups, creators, managers and other users",
  ),
  consumer: unchecked("consumer", null, "不得违反规定发送商业信息", "No unlawful commercial messages"),
  agreement: whole("agreement", "违反公布的平台规则", "Breach of the published platform rules"),
  document: whole("document", "以文书载明的依据为准", "The ground stated in the document"),
  quoted: whole(
    "quoted",
    "认定人须引用明文禁止的法律条文",
    "The decider quotes the provision that expressly forbids it",
  ),
} as const satisfies Record<string, LegalCite>;
