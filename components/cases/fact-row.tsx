import { Bell, CircleCheck, Flag, Gavel, UserCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SystemFact } from "@/components/cases/system-facts";
import { useDuration } from "@/components/ui/use-duration";
import { formatClock, formatDateTime } from "@/lib/format";

const ICONS = { report: Flag, knowledge: Bell, action: UserCheck, decision: Gavel, effect: CircleCheck } as const;

/** A system fact as a neutral row in the conversation. */
export function FactRow({
  fact,
  dueHours,
  mask,
}: {
  fact: SystemFact;
  dueHours: number;
  mask: (name: string) => string;
}) {
  const t = useTranslations("cases");
  const say = useDuration();
  const Icon = ICONS[fact.kind];
  return (
    <div className="mx-4 my-1.5 flex items-start gap-2 rounded-control bg-surface-3 px-2.5 py-1 text-text-2">
      <Icon className="mt-0.5 size-3.5 shrink-0" aria-hidden="true" />
      <p className="min-w-0 flex-1">
        <span className="mr-1.5 font-semibold text-text">{t(`fact.${fact.kind}`)}</span>
        {sentence()}
      </p>
      <time
        dateTime={fact.at.toISOString()}
        title={formatDateTime(fact.at)}
        className="shrink-0 text-support leading-5 text-text-3"
      >
        {formatClock(fact.at)}
      </time>
    </div>
  );

  function sentence(): string {
    switch (fact.kind) {
      case "report":
        return t("fact.reportText", { who: reporter(fact), hours: dueHours });
      case "knowledge":
        if (fact.basis === "notice-delivered") return t("fact.noticeDelivered");
        return t(fact.basis === "report-delivered" ? "fact.reportDelivered" : "fact.participation");
      case "action":
        return t("fact.acted", {
          name: fact.by ? mask(fact.by) : t("fact.actedBy"),
          action: t(`action.${fact.action}`),
          elapsed: say(fact.elapsedMs),
        });
      case "decision":
        return t("fact.decided", { name: fact.by ?? "", outcome: t(`outcome.${fact.outcome}`) });
      case "effect":
        return t("fact.effective");
    }
  }

  function reporter({ reporter: name, source }: Extract<SystemFact, { kind: "report" }>): string {
    if (source === "staff") return t("fact.reportStaff");
    if (source === "public") return t("fact.reportAnonymous");
    const who = t(
      source === "platform" ? "fact.reportPlatform" : source === "manager" ? "fact.reportManager" : "fact.reportMember",
    );
    return name ? `${who}${t("fact.reportBy", { name })}` : who;
  }
}
