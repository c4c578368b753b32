import { useTranslations } from "next-intl";

/** Words of one number of the policy by its path, such as `base.S1` or `levels.0.from`. */
export function useNumberLabel(): (path: string) => string {
  const t = useTranslations("creditpolicy.labels");
  return (path) => {
    const keys = path.split(".");
    const [first = "", second = "", third = "", last = ""] = keys;
    const index = Number(second);
    switch (first) {
      case "base":
      case "expiryDays":
      case "managerExpiryDays":
      case "sharePct":
      case "tierHours":
        return t(first, { key: second });
      case "repeatPct":
        return t("repeatPct", { ordinal: index + 1 });
      case "levels": {
        const key = "ABCDE"[index] ?? "";
        return t((third === "from" ? "from" : last) as "from", { key });
      }
      case "rewards":
        return rewardLabel(t, second, third, last);
      case "suspension":
        return suspensionLabel(t, second, Number(third), last);
      default:
        return t(first as "start");
    }
  };
}

type Say = ReturnType<typeof useTranslations<"creditpolicy.labels">>;

function rewardLabel(t: Say, kind: string, what: string, severity: string): string {
  switch (kind) {
    case "SELF_REPORT":
      return t("selfReport", { key: severity });
    case "CLEAN":
      return t("clean");
    case "REPORT":
      return t(what === "most" ? "reportMost" : "report");
    default:
      return t(what === "most" ? "trainingMost" : what === "perDays" ? "trainingDays" : "training");
  }
}

function suspensionLabel(t: Say, list: string, index: number, what: string): string {
  switch (list) {
    case "scoreTriggers":
      return t(what === "below" ? "below" : "scoreDays", { ordinal: index + 1 });
    case "findingTriggers":
      return t(`findingDays${index}` as "findingDays0");
    case "escalation":
      return t("escalation", { earlier: index });
    default:
      return t(list as "capDays");
  }
}
