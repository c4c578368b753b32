import { parseInstant } from "@/domain/kernel/time";

type Given = Record<string, string | string[] | undefined>;

/** The group chosen and up to when its messages are shown; `until` is a local time in Beijing, as the field gives it. */
export function readReportParams(given: Given): { groupId: string | undefined; until: Date | undefined } {
  const one = (name: string) => (typeof given[name] === "string" && given[name] !== "" ? given[name] : undefined);
  const local = one("until");
  const instant = local ? parseInstant(/[Zz]|[+-]\d\d:\d\d$/.test(local) ? local : `${local}+08:00`) : null;
  return { groupId: one("group"), until: instant === null ? undefined : new Date(instant) };
}
