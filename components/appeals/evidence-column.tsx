import { useTranslations } from "next-intl";
import { MarkedText } from "@/components/cases/marked-text";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import type { AppealFile } from "@/domain/appeals/appeal-file";
import { formatDateTime } from "@/lib/format";

/** The quoted messages as they stood when quoted, and what was refused meanwhile. */
export function EvidenceColumn({ file }: { file: AppealFile }) {
  const t = useTranslations("appeals.page");
  const quotes = [
    ...new Map(
      file.findings.flatMap((finding) => finding.quotes.map((quote) => [`${quote.groupId} ${quote.messageId}`, quote])),
    ).values(),
  ];
  return (
    <Panel>
      <PanelHead title={t("evidence")} note={t("messages", { count: quotes.length })} />
      <PanelBody className="flex flex-col gap-3">
        {quotes.length === 0 ? <p className="text-text-3">{t("noEvidence")}</p> : null}
        {quotes.map((quote) => (
          <figure key={`${quote.groupId} ${quote.messageId}`} className="border-l-2 border-border-strong pl-2.5">
            <figcaption className="text-support text-text-2">
              {quote.sender ?? "–"}
              {quote.own ? <span className="ml-1 text-accent">{t("own")}</span> : null}
              <span className="ml-2 text-text-3">{formatDateTime(quote.sentAt)}</span>
            </figcaption>
            <blockquote className="whitespace-pre-line break-words text-message">
              {quote.text === null ? (
                <span className="text-text-3">{t("quoteGone")}</span>
              ) : (
                <MarkedText text={quote.text} />
              )}
            </blockquote>
          </figure>
        ))}
        {file.refusals.length > 0 ? (
          <div>
            <h3 className="text-support font-medium text-text-2">{t("refusals")}</h3>
            <ul className="text-support">
              {file.refusals.map(({ at, action, reason }) => (
                <li key={`${at.toISOString()} ${action}`}>
                  {t("refusal", { at: formatDateTime(at), action, reason })}
                </li>
              ))}
            </ul>
            <p className="text-support text-text-3">{t("refusalsHint")}</p>
          </div>
        ) : null}
      </PanelBody>
    </Panel>
  );
}
