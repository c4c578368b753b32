import type { LegalCite } from "./category";
import { checked, unchecked } from "./cite";

/** Criminal grounds of the taxonomy, each once (domain reference 2.4; marks V and M as there, unmarked = not checked). */
export const criminalCites = {
  crim363: checked(
    "criminal",
    "363",
    "为牟利制作、复制、出版、贩卖、传播淫秽物品",
    "Producing, copying, publishing, selling or spreading obscene material for profit",
  ),
  crim364: checked("criminal", "364", "传播淫秽物品", "Spreading obscene material"),
  obscenity3: checked(
    "obscenity",
    "3",
    "建立主要用于传播淫秽电子信息的群组，成员三十人以上或造成严重后果的，处罚建立者、管理者和主要传播者",
    "Groups of 30 or more members set up mainly to spread obscene electronic information: creators, managers and main spreaders are punished",
  ),
  crim237: unchecked("criminal", "237", "猥亵儿童", "Molestation of children"),
  crim359: unchecked("criminal", "358–359", "组织、引诱、容留、介绍卖淫", "Organising or enticing into prostitution"),
  crim266: unchecked("criminal", "266", "诈骗", "Fraud"),
  crim287a: checked(
    "criminal",
    "287-1",
    "非法利用信息网络：为实施诈骗、传授犯罪方法、制作或销售违禁物品等设立群组或者发布信息",
    "Illegal use of networks: setting up groups or posting information for fraud, teaching crime or contraband",
  ),
  crim287b: unchecked("criminal", "287-2", "帮助信息网络犯罪活动", "Helping network crime"),
  crim303: checked(
    "criminal",
    "303",
    "赌博、开设赌场；以红包等方式在群组内组织赌博属于开设赌场",
    "Gambling, opening a casino; running red-packet gambling in a group is opening a casino",
  ),
  crim347: unchecked("criminal", "347–353", "走私、贩卖、运输、制造毒品等", "Drug offences"),
  crim125: unchecked(
    "criminal",
    "125–128",
    "非法制造、买卖、持有枪支、弹药、爆炸物等",
    "Offences with guns, ammunition and explosives",
  ),
  crim253a: checked("criminal", "253-1", "侵犯公民个人信息", "Infringing citizens' personal information"),
  personalData5: checked(
    "personalData",
    "5",
    "侵犯公民个人信息“情节严重”的标准",
    "When infringing personal information is serious",
  ),
  crim246: checked("criminal", "246", "侮辱、诽谤", "Insult and defamation"),
  crim291a: checked(
    "criminal",
    "291-1",
    "投放虚假危险物质、编造或故意传播虚假恐怖信息；编造或故意传播虚假险情、疫情、灾情、警情，严重扰乱社会秩序",
    "False terrorist information; false danger, epidemic, disaster or police alarm that seriously disturbs order",
  ),
  crim120b: unchecked("criminal", "120-2", "准备实施恐怖活动", "Preparing terrorist acts"),
  crim120c: unchecked(
    "criminal",
    "120-3",
    "宣扬恐怖主义、极端主义、煽动实施恐怖活动",
    "Propagating terrorism or extremism",
  ),
  crim290: checked(
    "criminal",
    "290",
    "聚众扰乱社会秩序，情节严重",
    "Assembling a crowd to disturb social order, in serious circumstances",
  ),
  crim291: checked(
    "criminal",
    "291",
    "聚众扰乱公共场所秩序、交通秩序，抗拒、阻碍执法",
    "Assembling a crowd to disturb order in public places or traffic, resisting officers",
  ),
  crim293: unchecked("criminal", "293", "寻衅滋事", "Picking quarrels"),
  crim224a: unchecked("criminal", "224-1", "组织、领导传销活动", "Organising pyramid selling"),
  crim176: unchecked("criminal", "176", "非法吸收公众存款", "Illegally taking deposits from the public"),
  crim192: unchecked("criminal", "192", "集资诈骗", "Fund-raising fraud"),
} as const satisfies Record<string, LegalCite>;
