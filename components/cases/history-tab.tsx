import { useTranslations } from "next-intl";
import { MarkedText } from "@/components/cases/marked-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import type { CaseFile } from "@/domain/cases/case-file";

/** Everything that happened in a case: who, when, and in which words. */
export function HistoryTab({ events }: { events: CaseFile["events"] }) {
  const t = useTranslations("cases");
  if (events.length === 0) return <EmptyState>{t("history.empty")}</EmptyState>;
  return (
    <ol className="divide-y divide-border">
      {events.map((event) => (
        <li key={event.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 px-4 py-2">
          <p>
            <span className="font-medium">{t(`events.${event.kind}`)}</span>
            <span className="ml-2 text-text-2">{event.by ?? t("history.system")}</span>
          </p>
          <span className="text-support text-text-3">
            <Time at={event.at} />
          </span>
          {event.words ? (
            <p className="col-span-2 mt-0.5 text-text-2">
              <MarkedText text={event.words} />
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
