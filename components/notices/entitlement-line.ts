import type { NoticeWords } from "@/components/notices/notice-text";
import type { LostEntitlement } from "@/domain/credit/rules/level";

/** What a lower level narrows, as a sentence that also says what stays (credit policy 4.2, grandfathering). */
export function entitlementLine({ key, from, to }: LostEntitlement, { t }: Pick<NoticeWords, "t">): string {
  if (key === "createGroup" || key === "beAppointed") return t(`entitlement.${key}.${to}`);
  return to === null ? t(`entitlement.${key}None`) : t(`entitlement.${key}`, { from: String(from), to: String(to) });
}
