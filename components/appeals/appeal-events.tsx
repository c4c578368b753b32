import { useTranslations } from "next-intl";
import { Time } from "@/components/ui/time";
import type { AppealEvent } from "@/domain/appeals/appeal-file";
import { appealOutcomes, stayReasons } from "@/domain/appeals/vocabulary";

/** What happened in an appeal, in order; names only where the reader may know them. */
export function AppealEvents({ events }: { events: readonly AppealEvent[] }) {
  const t = useTranslations("appeals");
  return (
    <ol className="divide-y divide-border">
      {events.map((event) => (
        <li key={event.id} className="grid grid-cols-[120px_minmax(0,1fr)] gap-x-3 px-3 py-1.5 [.roomy_&]:px-4">
          <span className="text-support text-text-2">
            <Time at={event.at} />
          </span>
          <span className="min-w-0">
            {t(`events.${event.kind}`)}
            {event.by ? <span className="ml-2 text-support text-text-2">{event.by}</span> : null}
            {said(event) ? <span className="block text-support text-text-2">{said(event)}</span> : null}
            {event.words ? <span className="block text-support text-text-2">{event.words}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );

  function said({ kind, facts }: AppealEvent): string | null {
    const reason = stayReasons.find((one) => one === facts.reason);
    if (kind === "stayed" && reason) return t(`eventFacts.stayed.${reason}`);
    const outcome = appealOutcomes.find((one) => one === facts.outcome);
    return kind === "decided" && outcome ? t(`eventFacts.outcome.${outcome}`) : null;
  }
}
