import type { Random } from "@/db/seed/random";
import type { Topic } from "@/db/seed/topic";
import type { GroupCategory } from "@/domain/groups/vocabulary";

/** Name, category and introduction of a group. */
export interface GroupTitle {
  name: string;
  category: GroupCategory;
  intro: string;
}

interface Pattern {
  category: GroupCategory;
  heads: readonly string[];
  tails: readonly string[];
  intros: readonly string[];
}

const PLACES = [
  "云栖路",
  "青石桥",
  "临江",
  "望湖",
  "东篱",
  "南浦",
  "北苑",
  "梧桐里",
  "柳荫街",
  "云州",
  "长汀路",
  "石榴巷",
  "西塘湾",
  "银杏路",
  "枫林",
  "白鹭洲",
  "听雨轩",
  "锦绣里",
  "和风苑",
  "海棠湾",
  "明月桥",
  "松涛",
  "碧溪",
  "槐安路",
] as const;

const NEIGHBOURS: Pattern = {
  category: "neighbourhood",
  heads: PLACES,
  tails: ["业主群", "邻里互助", "小区通知群", "车位交流", "跳蚤市场", "遛娃小分队", "拼车群", "楼下菜市场"],
  intros: [
    "本小区住户交流，发言先报楼号。",
    "互相帮忙，不发广告。",
    "通知以物业公告栏为准。",
    "闲置转让写清价格和成色。",
  ],
};
const HOBBIES: Pattern = {
  category: "interest",
  heads: ["慢慢", "周末", "不着急", "一起", "半日", "晴天", "老友", "随便", "清晨", "夜里"],
  tails: ["读书会", "养花群", "手帐本", "摄影小组", "钓鱼佬", "拼图社", "观鸟记", "练字打卡", "桌游局", "喝茶群"],
  intros: ["爱好相同的人聊聊天。", "每周一次线下，报名看群文件。", "晒图请注明地点。"],
};
const SPORTS: Pattern = {
  category: "health",
  heads: PLACES,
  tails: ["慢跑小队", "羽毛球约场", "骑行队", "登山群", "夜跑打卡", "篮球局", "太极晨练", "游泳搭子"],
  intros: ["约场接龙，临时不来提前说。", "安全第一，量力而行。", "打卡贴图，满月有奖。"],
};
const SCHOOL: Pattern = {
  category: "study",
  heads: ["三年二班", "五年一班", "七年四班", "二零级", "考研", "晚自习", "图书馆", "青禾中学", "临江小学", "云州大学"],
  tails: ["家长群", "学习小组", "资料互助", "自习打卡", "社团招新", "毕业纪念册", "选课交流"],
  intros: ["作业和通知在这里发。", "互相监督，每天打卡。", "资料请注明来源。"],
};
const WORK: Pattern = {
  category: "work",
  heads: ["设计", "会计", "运营", "物流", "教师", "护理", "装修", "花艺", "面点", "翻译"],
  tails: ["同行交流", "接单互助", "新手村", "经验分享", "午休聊天室"],
  intros: ["同行交流，不谈单位内部的事。", "提问前先看精华。"],
};
const SHOPPING: Pattern = {
  category: "trade",
  heads: ["好物", "邻家", "省心", "小满", "鲜果", "日用", "母婴", "零食"],
  tails: ["团购", "拼单群", "优惠分享", "开箱群", "比价小组"],
  intros: ["团长每天十点开团。", "质量问题群里说，当天处理。"],
};

const PATTERNS: Record<Exclude<Topic, "chat">, Pattern> = {
  film: {
    category: "entertainment",
    heads: [
      "周五",
      "老电影",
      "深夜",
      "爆米花",
      "片尾彩蛋",
      "十二月",
      "后排",
      "长镜头",
      "胶片",
      "散场后",
      "独立",
      "冷门",
    ],
    tails: ["影迷会", "观影团", "电影夜话", "片单交换", "剧迷茶馆", "影评小组", "放映室"],
    intros: ["聊电影，剧透先提醒。", "每周一部，周日交流。", "只谈作品，不传片源。"],
  },
  music: {
    category: "entertainment",
    heads: ["白噪音", "旧磁带", "黑胶", "民谣", "副歌", "地下室", "调频九零", "合唱", "独奏", "耳机里的"],
    tails: ["听歌群", "乐迷会", "点歌台", "乐队排练", "唱片角", "音乐交流"],
    intros: ["每天推荐一首。", "分享请附歌手和年份。", "约排练看群公告。"],
  },
  travel: {
    category: "travel",
    heads: ["胡同", "背包", "北京", "慢游", "高铁", "周边", "城墙", "带娃", "退休", "说走就走", "古镇", "秋天"],
    tails: ["自由行", "旅游问答", "攻略群", "结伴团", "走走看看", "行程互助", "住宿推荐"],
    intros: ["行程求助写清人数、天数和预算。", "门票和时间以景区公告为准。", "结伴自愿，注意安全。"],
  },
  food: {
    category: "interest",
    heads: ["京城", "巷子里", "早餐", "火锅", "烤鸭", "路边", "周末", "人均五十", "老字号", "深夜"],
    tails: ["探店群", "吃货地图", "觅食小队", "食堂", "饭搭子", "美食问答"],
    intros: ["推荐请写店名、人均和时间。", "探店自费，不接推广。"],
  },
  code: {
    category: "interest",
    heads: ["白鹭", "小游戏", "前端", "引擎", "像素", "渲染", "骨骼动画", "脚本", "独立开发"],
    tails: ["开发问答", "技术交流群", "新手答疑", "踩坑记录", "互助组", "版本讨论"],
    intros: ["提问贴版本号和报错。", "先搜索再提问，解决后回帖。"],
  },
  cantonese: {
    category: "neighbourhood",
    heads: ["维港", "西关", "饮茶", "荔枝湾", "骑楼"],
    tails: ["倾偈群", "街坊", "老友记", "茶餐厅"],
    intros: ["倾下偈，讲粤语。", "街坊邻里，守望相助。"],
  },
  traditional: {
    category: "interest",
    heads: ["開放語料", "校對", "繁體", "一句話", "語音捐贈"],
    tails: ["收句子", "讀書會", "工作坊", "閒聊區", "小聚"],
    intros: ["一人一句，慢慢累積。", "聊文字、語言和日常。"],
  },
  english: {
    category: "study",
    heads: ["每日一句", "Morning", "英语角", "口语", "Daily"],
    tails: ["打卡", " English", "练习室", "互练", "学习圈"],
    intros: ["只说英语，错了也没关系。", "每天十句，互相纠正。"],
  },
};

/** A title for a group of the topic; names already in `taken` are not given again. */
export function groupTitle(random: Random, topic: Topic, taken: Set<string>): GroupTitle {
  const pattern =
    topic === "chat" ? random.pick([NEIGHBOURS, NEIGHBOURS, HOBBIES, SPORTS, SCHOOL, WORK, SHOPPING]) : PATTERNS[topic];
  let name = `${random.pick(pattern.heads)}${random.pick(pattern.tails)}`;
  for (let serial = 2; taken.has(name); serial++) {
    name = `${random.pick(pattern.heads)}${random.pick(pattern.tails)}${serial > 4 ? ` ${serial - 3} 群` : ""}`;
  }
  taken.add(name);
  return { name, category: pattern.category, intro: random.pick(pattern.intros) };
}
