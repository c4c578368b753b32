/** What a conversation or a group is about; conversations go to groups of their topic. */
export const topics = [
  "film",
  "music",
  "travel",
  "food",
  "code",
  "cantonese",
  "traditional",
  "english",
  "chat",
] as const;
export type Topic = (typeof topics)[number];

const MUSIC = /歌|专辑|音乐|乐队|唱|曲|單曲/;
const TRAVEL = /景点|门票|公园|游玩|博物馆|古镇|旅游|开放时间|故宫|寺|山|胡同/;
const FOOD = /餐馆|吃|菜|火锅|烤鸭|人均/;

/** The topic of a conversation, from its data set and its first line. */
export function topicOf(source: string, text: string): Topic {
  switch (source) {
    case "KdConv":
      if (MUSIC.test(text)) return "music";
      return TRAVEL.test(text) ? "travel" : "film";
    case "CrossWOZ":
      return FOOD.test(text) ? "food" : "travel";
    case "egret-wenda-corpus":
      return "code";
    case "HKCanCor":
      return "cantonese";
    case "moztw-cc0-sentences":
      return "traditional";
    case "Tatoeba-eng":
      return "english";
    default:
      return "chat";
  }
}
