import type { Random } from "@/db/seed/random";

const MOODS = [
  "慢半拍的",
  "不吃香菜的",
  "爱晒太阳的",
  "早睡的",
  "迷路的",
  "隔壁的",
  "会飞的",
  "认真的",
  "安静的",
  "下雨天的",
  "攒钱的",
  "戴眼镜的",
  "圆滚滚的",
  "赶早班的",
  "爱喝汤的",
  "没睡醒的",
  "有点甜的",
  "刚下班的",
] as const;
const THINGS = [
  "橘猫",
  "柠檬茶",
  "小熊",
  "芒果",
  "蒲公英",
  "海豚",
  "豆浆",
  "土豆",
  "云朵",
  "鲸鱼",
  "松鼠",
  "西瓜",
  "月亮",
  "向日葵",
  "馒头",
  "青团",
  "麻雀",
  "仙人掌",
  "桂花糕",
  "长颈鹿",
  "萝卜",
  "汽水",
] as const;
const CHARACTERS = [..."明丽华强芳伟敏静磊洋艳勇杰娟涛超霞平刚桂英玲鹏飞慧婷宇航晨曦楠萌乐安宁朵米可言心"];
const SURNAMES = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤",
];
const TITLES = ["老师", "师傅", "姐", "哥", "阿姨", "叔", "同学", "掌柜", "妈妈", "爸爸"];
const LATIN = [
  "Milo",
  "yuki",
  "Echo",
  "kiki",
  "Leo",
  "Nana",
  "Sunny",
  "coco",
  "Ryan",
  "momo",
  "Ivy",
  "Zoe",
  "Felix",
  "Wen",
  "Tina",
  "Kevin",
  "luna",
  "Hugo",
  "Amber",
  "Jun",
];
const PHRASES = [
  "风起时",
  "山海之间",
  "一叶知秋",
  "半糖",
  "三月桃花",
  "南风知我意",
  "随遇而安",
  "清风徐来",
  "知足常乐",
  "平安是福",
  "静水流深",
  "晚来天欲雪",
  "岁月静好",
  "向阳而生",
  "听风",
  "拾光",
  "木子",
  "橙子",
  "浅浅",
  "星河",
  "花开富贵",
  "云淡风轻",
  "秋水",
  "小满",
  "白露",
  "谷雨",
  "惊蛰",
  "霜降",
];
const EMOJI = ["🍋", "🌙", "🐱", "🌻", "☁️", "🍀", "🐳", "🌸", "⛰️", "🎈"];

/** A name as people choose it for a chat account: a nickname, seldom with Latin letters or a pictograph. */
export function displayName(random: Random): string {
  const form = random.next();
  if (form < 0.2) return `${random.pick(MOODS)}${random.pick(THINGS)}`;
  if (form < 0.36) return `${random.pick(["阿", "小", "大"])}${random.pick(CHARACTERS)}`;
  if (form < 0.5) return `${random.pick(SURNAMES)}${random.pick(TITLES)}`;
  if (form < 0.62) return `${random.pick(CHARACTERS)}${random.pick(CHARACTERS)}`;
  if (form < 0.74) return random.pick(PHRASES);
  if (form < 0.82)
    return `${random.pick(LATIN)}${random.chance(0.4) ? `_${random.pick(["w", "lin", "chen", "08", "z", "su"])}` : ""}`;
  if (form < 0.9) return `${random.pick(PHRASES)}${random.pick(EMOJI)}`;
  return `${random.pick(["爱吃", "想养", "不要", "今天也有"])}${random.pick(THINGS)}${random.chance(0.3) ? random.pick(EMOJI) : ""}`;
}
