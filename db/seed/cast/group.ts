import type { PlatformCode } from "@/db/seed/event";
import type { Topic } from "@/db/seed/topic";
import type { GroupCategory } from "@/domain/groups/vocabulary";

/** A group of the demo's story. Everything about it is invented. */
export interface CastGroup {
  /** External id on the platform. */
  id: string;
  platform: PlatformCode;
  name: string;
  category: GroupCategory;
  intro: string;
  topic: Topic;
  /** Members, creator and managers included. */
  size: number;
  createdDaysAgo: number;
  creator: string;
  managers: readonly string[];
  /** People of the story who are ordinary members. */
  members: readonly string[];
}

type Rest = Pick<CastGroup, "managers" | "members">;

const group = (
  id: string,
  platform: PlatformCode,
  [name, category, intro]: [string, GroupCategory, string],
  topic: Topic,
  [size, createdDaysAgo]: [number, number],
  creator: string,
  rest: Partial<Rest> = {},
): CastGroup => ({
  id,
  platform,
  name,
  category,
  intro,
  topic,
  size,
  createdDaysAgo,
  creator,
  managers: rest.managers ?? [],
  members: rest.members ?? [],
});

/** The groups in which the story takes place; what else is said in them is real text. */
export const castGroups: readonly CastGroup[] = [
  group(
    "g-cuihu",
    "wechat",
    ["翠湖苑业主互助群", "neighbourhood", "翠湖苑住户交流，发言先报楼号。"],
    "chat",
    [312, 1100],
    "s-zhao",
    {
      members: ["s-xu", "s-zhou", "s-luo", "s-id01"],
    },
  ),
  group("g-cuihu-tuan", "wechat", ["翠湖苑团购群", "trade", "邻里通知，团购接龙。"], "food", [164, 700], "s-zhao", {
    members: ["s-zhou", "s-xu"],
  }),
  group("g-manpao", "wechat", ["城南慢跑小队", "health", "每周二四晚上七点，湖边集合。"], "chat", [58, 620], "s-zhao", {
    members: ["s-luo"],
  }),
  group(
    "g-dianti",
    "wechat",
    ["3 栋电梯更新筹备组", "neighbourhood", "电梯更新的方案、报价和表决。"],
    "chat",
    [41, 330],
    "s-zhao",
    {
      members: ["s-xu", "s-luo"],
    },
  ),
  group("g-yehang", "qq", ["夜航船影视分享", "entertainment", "聊电影和剧，周五一起看。"], "film", [186, 530], "s-lu", {
    members: ["s-kang", "s-tian", "s-ding", "s-id04"],
  }),
  group("g-jiangpan", "qq", ["江畔摄影社", "interest", "每月一次外拍，晒图请注明地点。"], "travel", [74, 640], "s-gu", {
    managers: ["s-lu"],
    members: ["s-ding"],
  }),
  group("g-beiling", "qq", ["北岭登山自助团", "health", "自愿结伴，量力而行。"], "travel", [141, 980], "s-xing", {
    managers: ["s-lu", "s-wan"],
    members: ["s-ding", "s-tian"],
  }),
  group("g-caiyou8", "qq", ["财友交流 8 群", "work", "记账和理财经验。"], "chat", [97, 190], "s-gong", {
    members: ["s-ding", "s-tian", "s-id05"],
  }),
  group("g-hebin", "qq", ["河滨路宠物之家", "interest", "养宠经验和领养信息。"], "chat", [220, 900], "s-miao", {
    members: ["s-lu", "s-tian", "s-ding"],
  }),
  group("g-chunshan", "qq", ["春山读书会", "interest", "每月一本，月末讨论。"], "chat", [63, 760], "s-zhan", {
    members: ["s-lu", "s-ding"],
  }),
  group("g-guandan", "wechat", ["周末掼蛋娱乐群", "gaming", "约牌不带彩。"], "chat", [88, 480], "s-teng", {
    members: ["s-you", "s-ji-rong"],
  }),
  group(
    "g-qinghe",
    "wechat",
    ["青禾篮球训练营家长群", "parenting", "训练通知和比赛照片。"],
    "chat",
    [52, 400],
    "s-jin",
    {
      members: ["s-yan", "s-bai"],
    },
  ),
  group("g-tiaozao", "wechat", ["邻里跳蚤市场", "trade", "闲置转让写清价格和成色。"], "food", [246, 860], "s-ji-rong", {
    members: ["s-xu", "s-bai"],
  }),
  group("g-pinche", "wechat", ["沿江通勤拼车群", "travel", "早晚拼车，写清时间地点。"], "travel", [133, 560], "s-lei", {
    members: ["s-pang", "s-id02"],
  }),
  group("g-jianzhi", "tieba", ["校园兼职信息站", "jobs", "校内外零工信息。"], "chat", [268, 720], "s-nie", {
    members: ["s-jian", "s-gan", "s-hou"],
  }),
  group("g-jiushu", "tieba", ["校园二手书角", "study", "旧书流转，当面交接。"], "chat", [119, 840], "s-song", {
    members: ["s-gan", "s-rao"],
  }),
  group("g-zhanghao", "tieba", ["账号互助交流站", "interest", "账号安全和找回经验。"], "code", [76, 270], "s-rao", {
    members: ["s-fu"],
  }),
  group("g-ziliao", "tieba", ["学习资料共享吧", "study", "资料请注明来源。"], "english", [154, 650], "s-song", {
    members: ["s-hou"],
  }),
  group("g-youxuan", "alipay", ["优选好物团购", "study", "每天十点开团。"], "food", [109, 510], "s-qiao", {
    members: ["s-id09"],
  }),
  group("g-jielong", "alipay", ["欢乐接龙红包群", "gaming", "接龙玩玩，图个热闹。"], "chat", [95, 300], "s-tu", {
    managers: ["s-niu"],
  }),
  group("g-wenjin", "alipay", ["稳进理财互助会", "work", "稳健理财交流。"], "chat", [61, 240], "s-wen", {
    members: ["s-niu"],
  }),
  group("g-chihuo", "weibo", ["城南吃货地图", "interest", "推荐请写店名、人均和时间。"], "food", [337, 1230], "s-mei", {
    members: ["s-hao", "s-shen", "s-id10"],
  }),
  group("g-yepao", "weibo", ["城北夜跑打卡", "health", "每晚九点，三公里起。"], "music", [84, 470], "s-ke", {
    members: ["s-zuo", "s-shen"],
  }),
  group("g-huwai", "weibo", ["户外装备交换圈", "interest", "装备转让和试用。"], "travel", [128, 780], "s-lan", {
    members: ["s-shao"],
  }),
  group("g-diange", "weibo", ["老歌点播台", "entertainment", "每晚一首老歌。"], "music", [172, 940], "s-qiu", {
    members: ["s-hao", "s-zuo"],
  }),
];
