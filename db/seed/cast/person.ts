import type { PlatformCode } from "@/db/seed/event";

/** A person of the demo's story. Everybody is invented. */
export interface CastPerson {
  /** External id on the platform. */
  id: string;
  platform: PlatformCode;
  displayName: string;
  /** Full name, invented; the product stores it encrypted and shows it masked (赵*). */
  name: string;
  /** Days before the demo's moment on which the account was registered. */
  registeredDaysAgo: number;
  /** How the identity was verified; null: not (yet). */
  verified: "id-number" | "network-id" | "mobile" | null;
  minor: "under14" | "under18" | null;
}

const person = (
  id: string,
  platform: PlatformCode,
  name: string,
  displayName: string,
  registeredDaysAgo = 900,
  verified: CastPerson["verified"] = "id-number",
  minor: CastPerson["minor"] = null,
): CastPerson => ({ id, platform, displayName, name, registeredDaysAgo, verified, minor });

/** Those whom the story is about; other members of their groups are generated. */
export const castPeople: readonly CastPerson[] = [
  // 翠湖苑 and its owner
  person("s-zhao", "wechat", "赵启山", "翠湖老赵 1-302", 1320),
  person("s-xu", "wechat", "许望川", "许 3-1202", 1010),
  person("s-zhou", "wechat", "周砚秋", "周 2-801", 1180),
  person("s-luo", "wechat", "罗长庚", "罗 5-603", 860),
  person("s-bai", "wechat", "白慕云", "白白的云", 640),
  person("s-teng", "wechat", "滕守业", "掼蛋老滕", 1500),
  person("s-you", "wechat", "尤立冬", "冬哥", 720, "mobile"),
  person("s-jin", "wechat", "靳若兰", "若兰妈妈", 980),
  person("s-yan", "wechat", "严子安", "投篮机器", 410, "id-number", "under18"),
  person("s-ji-rong", "wechat", "季荣", "老季修家电", 1240),
  person("s-pang", "wechat", "庞大可", "可可司机", 530),
  person("s-lei", "wechat", "雷鸣远", "拼车雷师傅", 1420),
  // QQ: 夜航船 and the others of 卢*
  person("s-lu", "qq", "卢行舟", "夜航船船长", 820),
  person("s-gu", "qq", "顾春江", "江畔老顾", 1640),
  person("s-xing", "qq", "邢北岭", "北岭领队", 1710),
  person("s-wan", "qq", "万里程", "万里路", 1220),
  person("s-kang", "qq", "康乐言", "免费会员小康", 260, "mobile"),
  person("s-tian", "qq", "田蜜儿", "甜甜追剧", 960),
  person("s-gong", "qq", "龚成金", "财友金老师", 230, "mobile"),
  person("s-ding", "qq", "丁望舒", "丁丁猫", 690),
  person("s-miao", "qq", "苗若溪", "河滨路喵喵", 1130),
  person("s-zhan", "qq", "詹怀瑾", "春山主人", 1450),
  // Tieba
  person("s-jian", "tieba", "简从文", "兼职信息员", 380, "mobile"),
  person("s-nie", "tieba", "聂小满", "兼职站站长", 1090),
  person("s-gan", "tieba", "甘来福", "学生处小甘", 310),
  person("s-song", "tieba", "宋时雨", "旧书角老宋", 1330),
  person("s-fu", "tieba", "伏一帆", "号多多", 290, "mobile"),
  person("s-rao", "tieba", "饶之谦", "借我一个号", 470),
  person("s-hou", "tieba", "侯知行", "资料搬运工", 610),
  // Alipay chat
  person("s-tu", "alipay", "屠金涛", "接龙大王", 340, "mobile"),
  person("s-niu", "alipay", "钮向荣", "红包小助手", 450),
  person("s-qiao", "alipay", "乔巧云", "优选团长小乔", 970),
  person("s-wen", "alipay", "温世通", "稳进温经理", 280),
  // Weibo
  person("s-mei", "weibo", "梅子青", "城南吃货地图", 1520),
  person("s-hao", "weibo", "郝多言", "嘴不饶人", 760),
  person("s-shen", "weibo", "沈知味", "今天也要吃饱", 1060),
  person("s-ke", "weibo", "柯夜行", "城北夜跑团", 890),
  person("s-zuo", "weibo", "左小段", "段子手小左", 520),
  person("s-lan", "weibo", "蓝山行", "户外老蓝", 1270),
  person("s-qiu", "weibo", "裘听澜", "点歌台台长", 1380),
  person("s-shao", "weibo", "邵飞羽", "装备党阿飞", 440),
  // Waiting for verification, see story/identities.ts
  person("s-id01", "wechat", "沐云帆", "云帆", 6, null),
  person("s-id02", "wechat", "凌霄月", "凌霄花", 9, null),
  person("s-id03", "wechat", "管听雪", "听雪", 4, null),
  person("s-id04", "qq", "司徒远", "远山", 12, null),
  person("s-id05", "qq", "柏青川", "青川", 3, null),
  person("s-id06", "qq", "戚半夏", "半夏", 8, null),
  person("s-id07", "tieba", "花满庭", "满庭芳", 5, null),
  person("s-id08", "tieba", "古月明", "古月", 15, null),
  person("s-id09", "alipay", "水长东", "长东", 2, null),
  person("s-id10", "weibo", "宁折柳", "折柳", 7, null),
];
