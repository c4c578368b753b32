import type { MessageKind, PlatformCode } from "@/db/seed/event";
import type { Random } from "@/db/seed/random";
import type { Topic } from "@/db/seed/topic";

const IMAGES = [
  "[图片] 傍晚的湖面",
  "[图片] 刚出锅的饺子",
  "[图片] 阳台上的绿萝",
  "[图片] 路口的银杏树",
  "[图片] 今天的晚霞",
  "[图片] 会议通知截图",
  "[图片] 打卡记录",
  "[图片] 手写的菜单",
  "[图片] 报名接龙截图",
  "[图片] 窗外的雨",
  "[图片] 门口的快递",
  "[图片] 新到的书",
];
const TOPIC_IMAGES: Partial<Record<Topic, readonly string[]>> = {
  film: ["[图片] 电影票根", "[图片] 影院海报", "[图片] 片单表格"],
  music: ["[图片] 唱片封面", "[图片] 歌单截图", "[图片] 排练现场"],
  travel: ["[图片] 景区导览图", "[图片] 城墙一角", "[图片] 行程表"],
  food: ["[图片] 一桌菜", "[图片] 菜单一页", "[图片] 店门口排队"],
  code: ["[图片] 报错截图", "[图片] 断点处的变量", "[图片] 编辑器界面"],
};
const FILES = [
  "[文件] 活动报名表.xlsx",
  "[文件] 通知.pdf",
  "[文件] 会议记录.docx",
  "[文件] 值日表.xlsx",
  "[文件] 照片打包.zip",
];
const LINKS = ["[链接] 本周天气", "[链接] 公交线路调整公告", "[链接] 一篇长文", "[链接] 活动报名页"];
const RED_PACKETS = ["[红包] 大家辛苦了", "[红包] 恭喜发财", "[红包] 谢谢帮忙", "[红包] 早上好"];
const SYSTEM = ["[系统] 新成员加入群组", "[系统] 群公告已更新", "[系统] 群名片已修改"];
const FILLERS = ["收到", "好的", "哈哈哈", "谢谢", "👍", "+1", "嗯嗯", "辛苦了", "OK", "早", "学到了", "哈哈"];

/** A short line or an item that is no text, as every group has them: written for the demo. */
export function extraOf(random: Random, topic: Topic, platform: PlatformCode): { kind: MessageKind; text: string } {
  const form = random.next();
  if (form < 0.55) return { kind: "text", text: random.pick(FILLERS) };
  if (form < 0.76)
    return { kind: "image", text: random.pick(random.chance(0.6) ? (TOPIC_IMAGES[topic] ?? IMAGES) : IMAGES) };
  if (form < 0.83) return { kind: "file", text: random.pick(FILES) };
  if (form < 0.89) return { kind: "link", text: random.pick(LINKS) };
  if (form < 0.94) return { kind: "system", text: random.pick(SYSTEM) };
  if (platform === "tieba" || platform === "weibo") return { kind: "image", text: random.pick(IMAGES) };
  return { kind: "red-packet", text: random.pick(RED_PACKETS) };
}

/** What a sender makes of a line when editing it: nothing that changes its sense. */
export function editedText(random: Random, text: string): string {
  return random.pick([`${text}～`, `${text}（更正）`, `${text}，刚才打快了`, `（补充）${text}`]);
}
