import type { Bilingual, LegalCite } from "./category";

const CHECKED_ON = "2026-11-23";

const laws = {
  criminal: { zh: "刑法", en: "Criminal Law" },
  obscenity: { zh: "法释〔2010〕3号", en: "Judicial Interpretation 2010 No. 3" },
  personalData: { zh: "法释〔2017〕10号", en: "Judicial Interpretation 2017 No. 10" },
  publicSecurity: { zh: "治安管理处罚法", en: "Public Security Administration Punishments Law" },
  minors: { zh: "未成年人保护法", en: "Law on the Protection of Minors" },
  minorsOnline: { zh: "未成年人网络保护条例", en: "Regulations on the Online Protection of Minors" },
  antiFraud: { zh: "反电信网络诈骗法", en: "Anti-Telecom and Online Fraud Law" },
  pipl: { zh: "个人信息保护法", en: "Personal Information Protection Law" },
  civil: { zh: "民法典", en: "Civil Code" },
  cyberViolence: { zh: "网络暴力信息治理规定", en: "Provisions on the Governance of Cyber-violence Information" },
  ecosystem: { zh: "网络信息内容生态治理规定", en: "Provisions on the Governance of the Online Content Ecosystem" },
  counterTerrorism: { zh: "反恐怖主义法", en: "Counter-Terrorism Law" },
  account: { zh: "互联网用户账号信息管理规定", en: "Provisions on the Administration of User Account Information" },
  cybersecurity: { zh: "网络安全法", en: "Cybersecurity Law" },
  provisions: { zh: "互联网群组信息服务管理规定", en: "Provisions on Internet Group Information Services" },
  consumer: { zh: "消费者权益保护、广告法律", en: "Consumer protection and advertising law" },
  agreement: { zh: "平台服务协议和公约", en: "Service agreement and platform convention" },
  document: { zh: "主管部门文书", en: "Document of the competent authority" },
  quoted: { zh: "认定中写明的法律条文", en: "The provision quoted in the finding" },
} as const satisfies Record<string, Bilingual>;

type Law = keyof typeof laws;

/** An article that was compared with its published text. */
export const checked = (law: Law, article: string, zh: string, en: string): LegalCite => ({
  law: laws[law],
  article,
  unverifiedArticle: null,
  text: { zh, en },
  verified: true,
  verifiedOn: CHECKED_ON,
});

/** An article known only from memory or secondary sources: its number is not shown. */
export const unchecked = (law: Law, article: string | null, zh: string, en: string): LegalCite => ({
  law: laws[law],
  article: null,
  unverifiedArticle: article,
  text: { zh, en },
  verified: false,
  verifiedOn: null,
});

/** A rule cited as a whole, or a ground that has no articles. */
export const whole = (law: Law, zh: string, en: string): LegalCite => ({
  law: laws[law],
  article: null,
  unverifiedArticle: null,
  text: { zh, en },
  verified: true,
  verifiedOn: CHECKED_ON,
});
