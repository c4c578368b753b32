import { useTranslations } from "next-intl";
import { Time } from "@/components/ui/time";
import type { MeasureFile } from "@/domain/measures/queries/get-measure";

type Event = MeasureFile["events"][number];

/** Everything that happened to a measure, oldest first: what, when, by whom, why. */
export function MeasureEvents({ events, interim }: { events: readonly Event[]; interim: boolean }) {
  const t = useTranslations("measures");
  return (
    <ol className="divide-y divide-border">
      {events.map((event) => (
        <li
          key={`${event.at.toISOString()} ${event.to}`}
          className="grid gap-x-3 px-3 py-1.5 md:grid-cols-[136px_minmax(0,1fr)_auto]"
        >
          <span className="text-text-3">
            <Time at={event.at} />
          </span>
          <span className="min-w-0">
            {t(`events.${happened(event, interim)}`)}
            {event.reason ? (
              <span className="block whitespace-pre-wrap text-support text-text-2">{event.reason}</span>
            ) : null}
          </span>
          <span className="text-text-2">{event.by ?? t("facts.system")}</span>
        </li>
      ))}
    </ol>
  );
}

function happened({ from, to }: Event, interim: boolean) {
  if (to === from) return interim ? "renewed" : "shortened";
  if (to === "active") return from === "awaiting-approval" ? "approved" : from === "stayed" ? "resumed" : "started";
  return to === "awaiting-approval" ? "proposed" : to;
}
