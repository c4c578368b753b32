import { useTranslations } from "next-intl";
import { MarkedText } from "@/components/cases/marked-text";
import { QuoteToggle } from "@/components/cases/quote-toggle";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import type { FoundNames } from "@/domain/archive/found-page";
import type { CaseEvidence } from "@/domain/desk/queries/case-evidence";
import { formatDateTime } from "@/lib/format";

/** What colleagues quoted in the case from their searches; each can be taken into the decision. */
export function EvidenceTab({ rows, names }: { rows: readonly CaseEvidence[]; names: FoundNames }) {
  const t = useTranslations("cases.evidence");
  if (rows.length === 0) return <EmptyState>{t("empty")}</EmptyState>;
  return (
    <div className="divide-y divide-border">
      {rows.map(({ id, groupId, messageId, sentAt, sha256, note, addedAt, addedBy, message }) => {
        const sender = message ? (names.people[message.personId]?.label ?? "*") : null;
        return (
          <article key={id} className="group px-4 py-2.5">
            <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <b className="font-semibold">{names.groups[groupId]?.name}</b>
              {sender ? <span>{sender}</span> : null}
              <span className="text-support text-text-3">
                <Time at={sentAt} />
              </span>
              <span className="max-w-28 truncate font-mono text-micro text-text-3" title={messageId}>
                {messageId}
              </span>
              {message ? (
                <span className="ml-auto">
                  <QuoteToggle
                    quote={{ groupId, messageId, sentAt: sentAt.toISOString(), senderId: message.personId }}
                    label={t("quoteLabel", { name: sender ?? "*", at: formatDateTime(sentAt) })}
                  />
                </span>
              ) : null}
            </div>
            {message === null ? <p className="text-text-2">{t("gone")}</p> : null}
            {message?.recalledAt ? <p className="text-text-2">{t("recalled")}</p> : null}
            {message?.currentText ? (
              <p className="prose-message measure mt-0.5">
                <MarkedText text={message.currentText} />
              </p>
            ) : null}
            {message && !message.recalledAt && message.attachment?.name ? (
              <p className="text-text-2">
                <MarkedText text={message.attachment.name} />
              </p>
            ) : null}
            {note ? (
              <p className="measure mt-1 border-l-2 border-border-strong pl-2 text-text-2">
                <MarkedText text={note} />
              </p>
            ) : null}
            <p className="mt-0.5 flex flex-wrap gap-x-3 text-micro text-text-3">
              <span>{t.rich("by", { name: addedBy ?? "–", at: () => <Time at={addedAt} /> })}</span>
              <span className="font-mono" title={sha256}>
                sha256 {sha256.slice(0, 4)} {sha256.slice(4, 8)} … {sha256.slice(-2)}
              </span>
            </p>
          </article>
        );
      })}
    </div>
  );
}
