import { breaks, type Scene, says } from "@/db/seed/scenes/scene";
import { day, hours } from "@/db/seed/when";

/** Homes, neighbours, second-hand things, children. */
export const neighbourhoodScenes: readonly Scene[] = [
  {
    key: "cuihu-1",
    group: "g-cuihu",
    begins: day(194, "20:48"),
    lines: [
      says(0, "@1", "车棚的充电桩什么时候修？"),
      says(2, "s-zhou", "报修了，配件下周到。业委会在跟。"),
      breaks(4, "s-xu", "业委会跟什么跟，收了商家好处才拖的吧。", ["DEF-01", "S2"]),
      breaks(6, "s-xu", "我明说，就是姓周的吃了回扣，一根桩拿了八百。", ["DEF-01", "S3"]),
      says(8, "s-zhou", "采购是三家比价，单据在公告栏，请你看了再说。"),
      breaks(11, "s-xu", "单据谁不会编，大家转发一下，让他在小区里抬不起头。", ["DEF-01", "S3"]),
      says(14, "@2", "有证据去查账，没证据别这样说人。"),
      says(18, "s-luo", "@群主 管一下吧。"),
    ],
  },
  {
    key: "cuihu-2",
    group: "g-cuihu",
    begins: day(5, "21:06"),
    lines: [
      says(0, "s-zhou", "维修基金的明细我贴在楼下公告栏了，每一笔都有发票号，大家可以自己核对。"),
      says(3, "@1", "看到了，谢谢整理。"),
      breaks(8, "s-xu", "大家记住这个姓周的，就是个骗子，拿业主的钱装修自己家。见他一次骂一次。", ["DEF-01", "S3"], {
        edited: { after: 2, text: "大家记住这个姓周的，就是个骗子，偷业主的钱装修自己家。见他一次骂一次。" },
      }),
      breaks(11, "s-xu", "[图片] 周某在楼下的照片（面部已打码）", ["DEF-01", "S3"], { kind: "image" }),
      says(15, "s-zhou", "你再这样我就报警了。", { recalledAfter: 2 }),
      says(19, "s-luo", "有疑问去业委会当面对账，别在群里骂人，也别发人家照片。"),
      says(21, "@2", "对，照片删了吧。"),
      breaks(1354, "s-xu", "我话放这儿了，不服来找我，姓周的就是贼。", ["DEF-01", "S2"]),
      says(1358, "@3", "别吵了，孩子都在群里。"),
      says(2917, "s-zhao", "消息已移除。有异议走业委会，再有辱骂移出本群。"),
    ],
  },
  {
    key: "tuan-1",
    group: "g-cuihu-tuan",
    begins: day(101, "10:02"),
    lines: [
      says(0, "s-zhao", "今天团鸡蛋和挂面，接龙截止下午四点。"),
      says(4, "@1", "鸡蛋两板。"),
      breaks(9, "s-zhao", "[系统] 群类别改为“校园学习”，简介改为“家校通知，收费代购”", ["GRP-01", "S2"], {
        kind: "system",
      }),
      says(12, "@2", "群类别怎么变成校园学习了？"),
      breaks(15, "s-zhao", "这个类别人数上限高，先用着。", ["GRP-01", "S1"]),
      says(20, "s-zhou", "还是改回来吧，平台会查的。"),
    ],
  },
  {
    key: "tiaozao-1",
    group: "g-tiaozao",
    begins: day(63, "19:20"),
    lines: [
      says(0, "@1", "出一个儿童餐椅，八成新，自提。"),
      breaks(3, "s-xu", "清仓清仓，家电三折，先付定金的先拿货，要的私聊我。", ["SPM-01", "S1"]),
      breaks(4, "s-xu", "清仓清仓，家电三折，先付定金的先拿货，手慢没有！！！", ["SPM-01", "S1"]),
      breaks(5, "s-xu", "清仓清仓，家电三折，加 138****0000，一小时后涨价。", ["SPM-01", "S2"]),
      breaks(7, "s-xu", "再发一遍，清仓清仓，没看到的往上翻。", ["SPM-01", "S2"]),
      says(9, "s-ji-rong", "一天只能发一条，再刷屏请出去。"),
      says(12, "s-bai", "刷得我都看不到餐椅了。"),
    ],
  },
  {
    key: "pinche-1",
    group: "g-pinche",
    begins: day(136, "18:05"),
    lines: [
      says(0, "s-lei", "今晚七点沿江一车，还有两个位子。"),
      breaks(2, "s-pang", "内部消息，沿江大桥裂了，今晚要封，死了好几个人，新闻都压着。", ["RUM-01", "S3"]),
      breaks(3, "s-pang", "大家赶紧转到别的群，别从桥上走。", ["RUM-01", "S3"]),
      says(5, "@1", "真的吗？我刚过桥，没什么异常啊。"),
      says(9, "s-lei", "市交通局刚发了公告：大桥正常通行，没有事故。截图我放群文件了。"),
      says(10, "s-lei", "@可可司机 消息我移除了，没核实的别发。"),
      says(13, "s-pang", "我也是听别人说的。"),
    ],
  },
  {
    key: "pinche-2",
    group: "g-pinche",
    begins: day(27, "07:35"),
    lines: [
      says(0, "@1", "早班车到哪了？"),
      breaks(4, "s-pang", "别等了，听说前面加油站要爆了，全城加不到油，快去囤。", ["RUM-01", "S2"]),
      says(7, "@2", "我刚加完油出来，好好的。"),
      says(9, "s-lei", "没影的事，别信。"),
    ],
  },
  {
    key: "qinghe-1",
    group: "g-qinghe",
    begins: hours(17),
    lines: [
      says(0, "s-jin", "周六训练改到上午九点，带好水。"),
      breaks(6, "s-yan", "让那个小不点别来了，每次都拖全队后腿，我们都不想跟他一组。", ["MIN-02", "S2"]),
      breaks(8, "s-yan", "谁跟他传球谁就请全队喝水，说好了啊。", ["MIN-02", "S3"]),
      says(12, "@1", "孩子之间不要这样，他才练一个月。"),
      breaks(15, "s-yan", "[图片] 一张训练时摔倒的照片，配了嘲笑的字", ["MIN-02", "S3"], { kind: "image" }),
      says(22, "s-bai", "我家孩子看到这个一晚上没说话，请教练处理。"),
    ],
  },
  {
    key: "manpao-1",
    group: "g-manpao",
    begins: day(16, "21:12"),
    lines: [
      says(0, "s-luo", "今晚六公里，配速六分半。"),
      breaks(5, "@1", "跑友专享，燃脂贴一贴瘦十斤，前二十名半价，戳我头像。", ["SPM-01", "S1"]),
      breaks(7, "@1", "不信的看反馈，七天见效，无效退款，戳我头像。", ["SPM-01", "S1"]),
      says(10, "s-zhao", "跑步群不卖东西，下次移出。"),
    ],
  },
];
