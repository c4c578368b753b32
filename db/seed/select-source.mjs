// Selects the demo's real text. Usage:
//   node db/seed/select-source.mjs messages-sample.ndjson.gz [db/seed/source/messages.ndjson.gz]
// The same input gives the same bytes: no clock, no random numbers, gzip without time stamp.
// The screening terms below keep the demo calm to look at. They are no feature of the product, which has no word lists.
import { createReadStream, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip, gzipSync } from "node:zlib";

/** Lines wanted per source; every source here may be redistributed (licences in NOTICE.md). */
const QUOTAS = {
  KdConv: 7500,
  CrossWOZ: 4200,
  "moztw-cc0-sentences": 2200,
  "Tatoeba-cmn": 2200,
  "egret-wenda-corpus": 2000,
  HKCanCor: 1400,
  "Tatoeba-eng": 500,
};

/** The share of a conversation's lines that must pass the screens; with fewer the whole conversation is left out. */
const SHARE_KEPT = { KdConv: 0.75, CrossWOZ: 0.65, HKCanCor: 0.6, "egret-wenda-corpus": 1 };

const SCREENS = {
  insult:
    /惡搞|恶搞|火冒|冇腦|個腦|大逆不道|寸到|傻|蠢|笨|白痴|白癡|脑残|腦殘|智障|弱智|混蛋|混帐|垃圾|废物|廢物|变态|變態|贱|賤|滚|滾|狗屁|放屁|屁|屎|妈的|媽的|他妈|他媽|操你|靠北|靠杯|靠夭|幹你|干你|王八|去死|丑八怪|醜|恶心|噁心|讨厌|討厭|可恶|可惡|神经病|神經病|疯子|瘋|無恥|无耻|骂|罵|嘲笑|鄙視|鄙视|胖子|肥|懒|流氓|骗|騙|笨蛋|愚|痴|癡|仆街|撚|𨶙|屌|𨳒|柒|死人|死佬|死仔|死開|八婆|衰人|衰仔|鬼佬|鬼妹|爛|烂|婊|沙雕|你二了|粗鲁|粗魯|畜|怪胎|吹牛|自私|虛偽|虚伪|丟臉|丢脸|嘴炮|酸民|魯蛇/,
  sexual:
    /性爱|性愛|性行为|性行為|做爱|做愛|上床|色情|情色|裸|胸部|乳|屁股|强奸|強姦|性侵|性騷|性骚|卖淫|賣淫|妓|嫖|同性|出轨|出軌|小三|外遇|情妇|情婦|约炮|約炮|一夜情|怀孕|懷孕|避孕|堕胎|墮胎|处女|處女|内衣|內衣|内裤|內褲|底裤|底褲|接吻|亲吻|親吻|吻|追女|春药|春藥|鹹濕|咸湿|色狼|AV女|A片|脱衣|脫衣|洗澡|上身|情人|誘惑|诱惑|勾引|激情|做嘢攞|sex/i,
  politics:
    /政治|政府|政党|政黨|政权|政權|政策|民主|民进|民進|国民党|國民黨|共产|共產|党员|黨|党的|选举|選舉|選|总统|總統|主席|立委|立法|立院|议员|議員|議會|行政院|市長|市长|县长|縣長|首相|总理|總理|部長|部长|国会|國會|宪法|憲法|法案|公投|罢免|罷免|投票|投给|投給|民意|国旗|國旗|候選|官員|官员|外交|军|軍|兵|武器|核|战争|戰爭|戰|战|抗日|抗议|抗議|示威|游行|遊行|运动家|起义|革命|解放|独立|獨立|统一|統一|两岸|兩岸|台独|台獨|港独|中国人|中國|台灣|臺灣|台湾|大陆|大陸|香港人|回歸|回归|九七|西藏|新疆|藏族|维吾尔|蒙古|宗教|基督|上帝|耶稣|耶穌|佛教|伊斯兰|穆斯林|教會|教会|教堂|清真|天安门|天安門|人民大会堂|毛泽东|毛主席|毛爷爷|邓小平|蒋|孙中山|文革|文化大革命|社会主义|社會主義|资本主义|資本主義|种族|種族|黑人|白人|殖民|纳粹|納粹|希特勒|日本鬼|国家领导|领导人|圆明园|侵华|八国联军|條例|人權|人权|公民|台語|原住民|美国人|俄罗斯|乌克兰|伊拉克|以色列|巴勒斯坦|朝鲜|北韩|北韓|韓國瑜|柯文哲|蔡英文|馬英九|特朗普|川普|奥巴马|稅|釋憲|司法|法院|法官|檢察|太陽花|服貿|核四|零時政府|開放政府|社運|同婚|性別|女权|女權|男权|歧视|歧視|憲|大法官|意識形態|意识形态|这个国家|這個國家|民眾|市民|財政|記者|媒體|新聞|国家主|皇军|间谍|間諜|政變/,
  crime:
    /私下|翻版|盜印|監控|监控|活口|刮刮|湊人頭|杀|殺|谋害|抢劫|搶|偷|盗|盜|贼|賊|毒|枪|槍|炸|爆炸|绑架|綁架|监狱|監獄|坐牢|犯罪|犯法|犯人|罪|警察|逮捕|被捕|赌|賭|博彩|六合彩|马会|馬會|赛马|賽馬|买马|買馬|麻将|麻雀|澳门|诈|詐|洗钱|走私|贿|賄|暴力|打架|打人|流血|血|尸|屍|鬼|恐怖|惊悚|驚悚|犯案|黑社会|黑社會|黑帮|違法|违法|非法|私隱|信用卡|銀行帳|银行卡|帐号密码|密码|密碼|破解|外挂|外掛|盗版|盜版|传销|傳銷|高利贷|贷款|貸款|彩票|股票|炒股|炒|开户|返利|兼职|吸烟|抽烟|抽菸|香烟|香煙|烟瘾|酒驾|酗酒|喝醉|醉|军火|刀|翻墙|翻牆|VPN/i,
  medical:
    /傷痕|陰性|阴性|癌|肿瘤|腫瘤|病|医院|醫院|医生|醫生|手术|手術|住院|吃药|吃藥|药|藥|抑郁|抑鬱|憂鬱|自杀|自殺|自残|死|亡|去世|逝世|过世|過世|葬|墓|遗体|奠|受伤|受傷|车祸|車禍|发烧|發燒|感染|疫|肺炎|口罩|疫苗|艾滋|愛滋|残疾|殘|盲|聋|聾|瘫|骨折|月经|月經|尿|便秘|痔|呕|嘔|减肥|減肥|整容|精神科|心理醫|哮喘|糖尿|高血压|心脏|心臟|椎間盤|椎间盘|過敏|过敏|痛/,
  private:
    /加我|加q|加微|加群|电话|電話|手机号|手機號|微信号|QQ号|身份证|身份證|地址是|住址|生日是|出生日期|体重|體重|血型|離婚|离婚|離婚|仇敌|前夫|前妻|私生/i,
  English:
    /\b(kill|killed|murder|die|died|dies|dead|death|suicide|sex|sexy|sexual|gay|naked|nude|kiss|kissed|god|jesus|church|bible|muslim|islam|christian|jew|jews|jewish|nazi|hitler|war|gun|shot|shoot|bomb|drug|drugs|drunk|beer|wine|whisky|smok\w*|steal|stole|stolen|thief|prison|jail|crime|criminal|police|arrest\w*|rape|hell|damn|shit|fuck\w*|ass|bitch|bastard|stupid|idiot|fool|foolish|ugly|fat|lazy|liar|lie|lied|lying|hate|hates|hated|president|government|politic\w*|election|vote|democracy|communis\w*|tax|taxes|black|white|negro|race|racist|hospital|doctor|cancer|sick|ill|illness|disease|pain|hurt|medicine|surgery|blood|pregnant|divorce\w*|gambl\w*|lottery|cheat\w*|slave\w*|terroris\w*|army|soldier\w*|enemy|ghost|devil|evil|shut up|loser|chinese|china|taiwan|japanese|american|russia\w*|knife|weapon|violen\w*|revenge|cult|poison\w*|corpse|funeral|buried|bury|cry|cried|scream\w*|beat|hit|slap\w*|bullet|crazy|attack\w*)\b/i,
};
const SHAPES = {
  link: /https?:|www\.|\.com|\.cn\b|\.net|\.org|:\/\//i,
  mention: /@|example\.com/,
  longNumber: /[0-9０-９][0-9０-９\s._-]{5,}[0-9０-９]/,
  markup: /[<>{}\\|]|\[[a-z/]+\]|\.ts:\d|Error:|undefined/i,
  placeholder: /用户\d{3,}|XXX|某某/i,
};

const clean = (text) =>
  text.length >= 2 &&
  text.length <= 180 &&
  !/[\p{Cc}\p{Cf}]/u.test(text) &&
  !Object.values(SCREENS).some((screen) => screen.test(text)) &&
  !Object.values(SHAPES).some((shape) => shape.test(text));

/** Conversations (or single lines) in the order of the file. */
async function* units(path) {
  let unit = [];
  for await (const row of createInterface({ input: createReadStream(path).pipe(createGunzip()) })) {
    const line = JSON.parse(row);
    if (unit.length > 0 && (line.thread === null || line.thread !== unit[0].thread)) {
      yield unit;
      unit = [];
    }
    unit.push(line);
  }
  if (unit.length > 0) yield unit;
}

const [input, output = new URL("source/messages.ndjson.gz", import.meta.url).pathname] = process.argv.slice(2);
if (!input) {
  process.stderr.write("usage: node db/seed/select-source.mjs messages-sample.ndjson.gz [output]\n");
  process.exit(2);
}

const taken = Object.fromEntries(Object.keys(QUOTAS).map((source) => [source, 0]));
const lines = [];
for await (const unit of units(input)) {
  const { source, thread } = unit[0];
  if (!(source in QUOTAS) || taken[source] >= QUOTAS[source]) continue;
  const kept = unit.filter((line) => clean(line.text));
  if (thread !== null && (kept.length < 2 || kept.length < unit.length * SHARE_KEPT[source])) continue;
  const room = source === "HKCanCor" ? QUOTAS[source] - taken[source] : kept.length;
  for (const line of kept.slice(0, room)) {
    taken[source] += 1;
    lines.push(JSON.stringify({ id: line.id, text: line.text, source, thread }));
  }
}
writeFileSync(output, gzipSync(`${lines.join("\n")}\n`, { level: 9 }));
process.stdout.write(`${JSON.stringify({ lines: lines.length, ...taken })}\n`);
