import { breaks, type Scene, says } from "@/db/seed/scenes/scene";
import { day, hours } from "@/db/seed/when";

/** Food, walks, pets, songs, gear. */
export const leisureScenes: readonly Scene[] = [
  {
    key: "chunshan-1",
    group: "g-chunshan",
    begins: day(174, "20:10"),
    lines: [
      says(0, "s-zhan", "这个月读散文，月末周日讨论。"),
      breaks(6, "s-ding", "代写读后感，十元一篇，三小时交，先款后稿。", ["SPM-01", "S1"]),
      breaks(9, "s-ding", "也收打卡代签，包月优惠。", ["SPM-01", "S1"]),
      says(12, "s-zhan", "书会不接广告，请删掉。"),
      says(15, "s-ding", "不好意思，发错群了。"),
    ],
  },
  {
    key: "chunshan-2",
    group: "g-chunshan",
    begins: hours(140),
    lines: [
      says(0, "@1", "讨论提纲放群文件了。"),
      breaks(7, "s-ding", "有声书会员拼车，八人一车，一年 39，满了就发。", ["SPM-01", "S1"]),
      breaks(9, "s-ding", "还差三位，还差三位，还差三位。", ["SPM-01", "S1"]),
      says(14, "s-zhan", "已经说过一次了。"),
    ],
  },
  {
    key: "jiangpan-1",
    group: "g-jiangpan",
    begins: day(119, "12:30"),
    lines: [
      says(0, "s-gu", "周末外拍改到下游渡口，六点集合看日出。"),
      breaks(4, "s-lu", "影友器材节，镜头清洁套装 29 起，直接接龙，包邮。", ["SPM-01", "S2"]),
      breaks(6, "s-lu", "器材节第二波，三脚架秒杀，接龙前十名送遮光罩。", ["SPM-01", "S2"]),
      breaks(8, "s-lu", "第三波预告，管理员内部价，别外传，私聊我下单。", ["SPM-01", "S2"]),
      says(11, "@1", "管理员自己刷屏卖货不合适吧。"),
      says(20, "s-gu", "群里不做买卖，先撤下来。"),
    ],
  },
  {
    key: "chihuo-1",
    group: "g-chihuo",
    begins: day(90, "21:15"),
    lines: [
      says(0, "s-shen", "昨天那家面馆我写了差评，汤是凉的，图在下面。"),
      breaks(5, "s-hao", "查到了，写差评的住枫林里 7 栋，在临江中学门口上班，每天五点半下班。", ["PRV-02", "S3"]),
      breaks(7, "s-hao", "电话 139****0000，大家去问问他为什么砸人饭碗。", ["PRV-02", "S3"]),
      says(10, "s-shen", "请你马上删掉，这是我的住处。"),
      breaks(13, "s-hao", "[图片] 一张门牌照片（号码已遮）", ["PRV-02", "S3"], { kind: "image" }),
      says(19, "@1", "说店就说店，别扒人。@群主"),
      says(24, "@2", "已经投诉给群主了。"),
    ],
  },
  {
    key: "chihuo-2",
    group: "g-chihuo",
    begins: hours(21),
    lines: [
      says(0, "@1", "城南新开的豆花店不错，人均十五。"),
      breaks(4, "s-hao", "你那舌头是木头做的吧，这也叫不错。", ["DEF-01", "S1"]),
      breaks(6, "s-hao", "收了钱的托，天天在群里装内行，丢人现眼。", ["DEF-01", "S2"]),
      says(9, "@1", "我自己花钱吃的，你凭什么这么说？"),
      breaks(12, "s-hao", "就凭你没脑子。各位以后见到这个人的推荐都去骂两句。", ["DEF-01", "S3"]),
      says(18, "s-shen", "又是他，上次扒我住址的也是他。"),
    ],
  },
  {
    key: "beiling-1",
    group: "g-beiling",
    begins: day(48, "19:45"),
    lines: [
      says(0, "@1", "这周的北岭环线还能报名吗？"),
      breaks(3, "s-wan", "名额我管，先交 66 元“优先费”给我，不交的排后面。", ["MGT-02", "S2"]),
      says(6, "s-ding", "活动不是免费的吗？"),
      breaks(9, "s-wan", "多嘴的先禁言三天。", ["MGT-02", "S2"]),
      breaks(11, "s-wan", "想当副领队的也可以谈，200 一个名额。", ["MGT-02", "S2"]),
      says(60, "s-xing", "没有优先费这回事，钱退给大家，我来处理。"),
    ],
  },
  {
    key: "beiling-2",
    group: "g-beiling",
    begins: hours(53),
    lines: [
      says(0, "s-tian", "上次举报收费的事，后来退了吗？"),
      breaks(5, "s-wan", "谁举报的我知道，以后活动不用报名了。", ["MGT-02", "S2"]),
      breaks(8, "s-wan", "[系统] 管理员将一名成员移出群组", ["MGT-02", "S2"], { kind: "system" }),
      says(15, "@1", "问一句就踢人，有点过分了。"),
    ],
  },
  {
    key: "hebin-1",
    group: "g-hebin",
    begins: hours(57),
    lines: [
      says(0, "s-miao", "三只小猫找领养，已驱虫。"),
      says(4, "s-tian", "我可以领一只，有封窗。"),
      breaks(8, "s-ding", "你上一只怎么没的心里没数吗，装什么好人。", ["DEF-01", "S2"]),
      breaks(10, "s-ding", "大家别给她，这人就是拿猫去换钱的。", ["DEF-01", "S2"]),
      says(13, "s-tian", "我的猫是老死的，群里都知道，请你道歉。"),
      says(18, "@1", "没有根据别这样说。"),
    ],
  },
  {
    key: "yepao-1",
    group: "g-yepao",
    begins: day(33, "22:30"),
    lines: [
      says(0, "s-ke", "今晚打卡结束，二十七人完成。"),
      breaks(4, "s-zuo", "讲个带颜色的段子助助兴（段子略，不宜公开）。", ["OBS-03", "S1"]),
      breaks(6, "s-zuo", "想听完整版的夸我一句，我发语音（低俗内容，略）。", ["OBS-03", "S1"]),
      says(9, "@1", "群里有未成年人，别讲这个。"),
      says(12, "s-ke", "打卡群只打卡。"),
    ],
  },
  {
    key: "diange-1",
    group: "g-diange",
    begins: day(24, "20:20"),
    lines: [
      says(0, "s-hao", "新版点歌页太难用了，找首歌要点五下，改回去行不行。"),
      says(3, "@1", "同感，我也去反馈了。"),
      says(6, "s-hao", "收费还涨了，我觉得不值这个价。"),
      says(10, "s-qiu", "意见我汇总给平台。"),
    ],
  },
  {
    key: "youxuan-1",
    group: "g-youxuan",
    begins: hours(128),
    lines: [
      says(0, "s-qiao", "十点开团，今天是橙子和纸巾。"),
      breaks(6, "s-qiao", "[系统] 群简介改为“学习培训，内部认证，包过”", ["GRP-01", "S1"], { kind: "system" }),
      says(10, "@1", "这不是买东西的群吗，怎么写着校园学习？"),
      breaks(14, "s-qiao", "类别写学习的审核快，懒得改了。", ["GRP-01", "S1"]),
    ],
  },
  {
    key: "huwai-1",
    group: "g-huwai",
    begins: day(11, "20:55"),
    lines: [
      says(0, "s-lan", "出一顶双人帐，防水完好。"),
      breaks(4, "s-shao", "有“硬货”，带血槽带开刃的，正规店买不到，懂的私聊，不留记录。", ["CTB-01", "S4"]),
      breaks(7, "s-shao", "气动的也能弄，拆成零件走三次，到了自己装。", ["CTB-01", "S5"]),
      says(11, "@1", "管制的东西别在这里卖。"),
      breaks(14, "s-shao", "胆小别看。", ["CTB-01", "S4"]),
      says(21, "s-lan", "@装备党阿飞 本群只转露营装备，消息移除了。"),
    ],
  },
];
