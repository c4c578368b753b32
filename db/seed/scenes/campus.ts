import { breaks, type Scene, says } from "@/db/seed/scenes/scene";
import { day, hours } from "@/db/seed/when";

/** Odd jobs, books, accounts. Personal data in the texts are invented and masked. */
export const campusScenes: readonly Scene[] = [
  {
    key: "jianzhi-1",
    group: "g-jianzhi",
    begins: day(148, "20:40"),
    lines: [
      says(0, "@1", "周末发传单的活还有吗？"),
      breaks(3, "s-jian", "有更轻松的：收学生名单，姓名加电话一条 2 毛，带宿舍号 5 毛，量大另谈。", ["PRV-01", "S4"]),
      breaks(5, "s-jian", "手里现有三个学院的，一共四千多条，要的出价。", ["PRV-01", "S4"]),
      breaks(6, "s-jian", "[文件] 名单样例.xlsx（前十行，姓名和电话已遮）", ["PRV-01", "S4"], { kind: "file" }),
      says(11, "@2", "这是卖个人信息吧？我的电话是不是也在里面？"),
      breaks(15, "s-jian", "想多了，做推广用的，大家都这么干。", ["PRV-01", "S3"]),
      says(22, "@3", "@吧主 这个要处理，我已经投诉给你了。"),
      breaks(2890, "s-jian", "名单更新到六千条，打包价。", ["PRV-01", "S4"]),
    ],
  },
  {
    key: "jianzhi-2",
    group: "g-jianzhi",
    begins: hours(9),
    lines: [
      says(0, "@1", "招两名周末导购，日结。"),
      breaks(4, "s-hou", "出一批新生资料，含家长电话和住址，按份卖，想要哪个专业自己挑。", ["PRV-01", "S4"]),
      breaks(6, "s-hou", "也收，一份 1 块，能拍到系统页面的 3 块。", ["PRV-01", "S4"]),
      says(10, "@2", "又来，上次那个号不是处理了吗？"),
      breaks(13, "s-hou", "换个号照样卖，要的快。", ["PRV-01", "S4"]),
    ],
  },
  {
    key: "jiushu-1",
    group: "g-jiushu",
    begins: day(154, "16:10"),
    lines: [
      says(0, "s-song", "毕业季收书箱放在东门，随到随放。"),
      breaks(5, "s-gan", "通知：我是学生处甘老师，本学期教材押金改为线上缴，今天 18 点前转到我个人账户。", [
        "IMP-01",
        "S3",
      ]),
      breaks(8, "s-gan", "不缴的同学下周不能选课，转账备注学号。", ["IMP-01", "S3"]),
      says(12, "@1", "学生处哪有收个人账户的？"),
      says(15, "@2", "我问了辅导员，没有这个通知。"),
      breaks(18, "s-gan", "系统升级期间先走我这里，别耽误大家。", ["IMP-01", "S3"]),
      says(1050, "s-song", "核实过了，不是学校的人，已移除并禁言。"),
    ],
  },
  {
    key: "zhanghao-1",
    group: "g-zhanghao",
    begins: day(74, "23:05"),
    lines: [
      says(0, "@1", "老号登不上，怎么找回？"),
      breaks(3, "s-fu", "找什么回，我这里租号，实名好的，一天 15，用完换下一个。", ["CIR-01", "S3"]),
      breaks(5, "s-fu", "被封的也能接着发，换身份不留底。", ["CIR-01", "S3"]),
      breaks(9, "s-rao", "靠谱，我租过三个，本群统一走他，介绍费算我的。", ["CIR-01", "S3"]),
      says(14, "@2", "出借账号出事要自己担责的，别租。"),
    ],
  },
  {
    key: "zhanghao-2",
    group: "g-zhanghao",
    begins: hours(25),
    lines: [
      says(0, "@1", "绑定的旧号码停用了，怎么改？"),
      breaks(4, "s-fu", "不用改，新到一批实名号，短租长租都有，可以帮你过核验。", ["CIR-01", "S3"]),
      breaks(7, "s-fu", "想把自己的号租出来的也找我，躺着收钱，一月 200。", ["CIR-01", "S3"]),
      says(12, "@2", "上次不是刚处理过吗？"),
    ],
  },
  {
    key: "ziliao-1",
    group: "g-ziliao",
    begins: day(15, "21:40"),
    lines: [
      says(0, "@1", "求听力练习的文本。"),
      breaks(4, "s-hou", "[文件] 晨读课堂付费课全套扫描.zip", ["IPR-01", "S2"], { kind: "file" }),
      breaks(6, "s-hou", "付费课我都扒下来了，五块钱打包，后面还有视频。", ["IPR-01", "S2"]),
      says(11, "@2", "这是人家卖的课，别这样发吧。"),
      says(15, "s-song", "版权不清的不要发，等我处理。"),
    ],
  },
  {
    key: "diange-2",
    group: "g-diange",
    begins: hours(14),
    lines: [
      says(0, "s-qiu", "今晚点播开始，一人一首。"),
      breaks(5, "s-zuo", "本人为平台官方认证运营专员，点歌费改由我收，每首 2 元。", ["IMP-01", "S2"]),
      breaks(8, "s-zuo", "昵称马上改成“点歌台官方”，以我通知为准。", ["IMP-01", "S2"]),
      says(12, "@1", "点歌什么时候要钱了？"),
      says(16, "s-qiu", "没有收费，他不是工作人员。"),
    ],
  },
];
