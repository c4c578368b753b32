import Link from "next/link";
import { useTranslations } from "next-intl";
import { MeasureState } from "@/components/measures/measure-state";
import { cn } from "@/components/ui/cn";
import { Panel, PanelHead } from "@/components/ui/panel";
import type { MeasureRow } from "@/domain/measures/queries/list-measures";
import { groupMeasureKinds } from "@/domain/measures/vocabulary";
import { formatDateTime } from "@/lib/format";

/** The ladder against groups (Provisions 11 paragraph 1): which step holds now, and how often each was taken before. */
export function GroupLadder({ measures }: { measures: readonly MeasureRow[] }) {
  const t = useTranslations("groups.ladder");
  const kind = useTranslations("notices.measure.kind");
  return (
    <Panel>
      <PanelHead title={t("title")} note={t("note")} />
      <ol className="grid gap-2 p-3 md:grid-cols-3">
        {groupMeasureKinds.map((step, index) => {
          const of = measures.filter((one) => one.kind === step);
          const now = of.find(({ state }) => ["active", "stayed", "scheduled", "awaiting-approval"].includes(state));
          const before = of.filter(({ state }) => state === "expired" || state === "lifted").length;
          return (
            <li
              key={step}
              aria-current={now?.state === "active" ? "step" : undefined}
              className={cn(
                "min-w-0 rounded-control border px-2.5 py-1.5",
                now?.state === "active" ? "border-warn bg-warn-soft" : "border-dashed border-control",
              )}
            >
              <p className="font-semibold">
                {index + 1} {kind(step)}
              </p>
              <p className="text-support text-text-2">{t(`step.${step}`)}</p>
              {now ? (
                <p className="flex flex-wrap items-center gap-x-2 text-support">
                  <MeasureState state={now.state} dense />
                  <Link href={`/measures/${now.number}`} className="link whitespace-nowrap">
                    {now.number}
                  </Link>
                  {now.endsAt ? t(step === "rectify" ? "deadline" : "until", { at: formatDateTime(now.endsAt) }) : null}
                </p>
              ) : (
                <p className="text-support text-text-3">{before > 0 ? t("before", { count: before }) : t("never")}</p>
              )}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
