/** One message as it came in, already verified. */
export interface StubEvent {
  type: string;
  timestamp: string;
  data: Record<string, unknown> & { subject: { kind: string; id: string }; version: number };
}

interface Measure {
  kind?: string;
  number?: string;
  person?: string | null;
  group?: string | null;
  groups?: string[];
  endsAt?: string | null;
  ground?: string;
}

const measures: Record<string, [zh: string, en: string]> = {
  rectify: ["责令整改", "order to rectify"],
  "pause-publishing": ["暂停发布", "pause publishing"],
  close: ["关闭群组", "close the group"],
  "lower-level": ["降低等级", "lower the level"],
  "suspend-manager": ["暂停管理权限", "suspend the manager role"],
  "revoke-creation": ["取消建群资格", "revoke the right to create groups"],
  mute: ["禁言", "mute"],
  blacklist: ["列入黑名单", "blacklist"],
};

/** What this platform would now enforce, one line in Chinese and one in English. */
export function sayEvent({ type, data }: StubEvent): [zh: string, en: string] {
  if (type.startsWith("measure.")) return sayMeasure(type, (data.measure ?? {}) as Measure);
  const person = String(data.person ?? "");
  const group = String(data.group ?? data.code ?? "");
  switch (type) {
    case "notice.published":
      return [`把告知书送达用户 ${person}`, `deliver the notice to person ${person}`];
    case "message.removed":
      return [`删除群组 ${group} 的消息 ${data.message}`, `remove message ${data.message} of group ${group}`];
    case "person.verified":
      return [`用户 ${person} 已通过真实身份核验`, `person ${person} is verified`];
    case "group.manager-appointed":
      return [`群组 ${group} 新增管理者 ${person}`, `make ${person} a manager of group ${group}`];
    case "group.manager-removed":
      return [`群组 ${group} 撤下管理者 ${person}`, `take the manager role in group ${group} from ${person}`];
    case "group.changed":
      return [`更新群组 ${group} 的资料`, `update group ${group}`];
    case "endpoint.test":
      return ["收到测试消息", "test message received"];
    default:
      return [`收到 ${type}`, `received ${type}`];
  }
}

function sayMeasure(type: string, measure: Measure): [string, string] {
  const [zh, en] = measures[measure.kind ?? ""] ?? [measure.kind ?? "", measure.kind ?? ""];
  const onGroup = measure.group !== null && measure.group !== undefined;
  const [whoZh, whoEn] = onGroup
    ? [`群组 ${measure.group}`, `group ${measure.group}`]
    : [`用户 ${measure.person}`, `person ${measure.person}`];
  const places = measure.groups ?? [];
  const inZh = places.length > 0 ? `，涉及群组 ${places.join("、")}` : "";
  const inEn = places.length > 0 ? `, in groups ${places.join(", ")}` : "";
  const number = measure.number ? ` ${measure.number}` : "";
  if (type === "measure.imposed" || type === "measure.resumed") {
    const [untilZh, untilEn] = measure.endsAt ? [`，至 ${measure.endsAt}`, `, until ${measure.endsAt}`] : ["", ""];
    return [
      `执行${number}：对${whoZh} ${zh}${inZh}${untilZh}`,
      `enforce${number}: ${en} for ${whoEn}${inEn}${untilEn}`,
    ];
  }
  const [endZh, endEn] =
    {
      "measure.lifted": ["解除", "lift"],
      "measure.expired": ["到期恢复", "restore, expired"],
      "measure.stayed": ["暂时中止", "stay"],
    }[type] ?? (["撤销", "undo"] as const);
  return [`${endZh}${number}：${whoZh} ${zh}${inZh}`, `${endEn}${number}: ${en} of ${whoEn}${inEn}`];
}
