import { alertText } from "@/components/notices/alert-text";
import { appealText } from "@/components/notices/appeal-text";
import { decisionText } from "@/components/notices/decision-text";
import { endText } from "@/components/notices/end-text";
import { groupNoticeText } from "@/components/notices/group-notice-text";
import { interimText } from "@/components/notices/interim-text";
import { outcomeText } from "@/components/notices/outcome-text";
import { suspensionText } from "@/components/notices/suspension-text";
import type { NoticeFacts, NoticeQuote } from "@/domain/measures/notice-facts";

/** One line of a notice. `quote` and `words` hold what people wrote and are shown as such. */
export type NoticeLine =
  | { kind: "text"; text: string }
  | { kind: "item"; text: string }
  | { kind: "quote"; caption: string; quote: NoticeQuote }
  | { kind: "words"; text: string };

export interface NoticeSection {
  key: string;
  title: string;
  lines: NoticeLine[];
}

/** A notice in one language: title, one sentence that says all that matters, and the sections of the statement of reasons. */
export interface NoticeText {
  title: string;
  summary: string;
  sections: NoticeSection[];
}

/** The words of the namespace `notices` in one language, as next-intl gives them. */
export interface NoticeWords {
  t: (key: string, values?: Record<string, string | number>) => string;
  locale: string;
}

/**
 * Renders a notice from its facts (domain reference 6.5). Pure: the same facts give the same text in the preview, on the
 * person's page and in print. `words` is the decider's reason, decrypted by the caller.
 */
export function noticeText(facts: NoticeFacts, say: NoticeWords, words: string | null = null): NoticeText {
  switch (facts.kind) {
    case "decision":
      return decisionText(facts, say, words);
    case "suspension":
      return suspensionText(facts, say, words);
    case "lifted":
    case "expired":
      return endText(facts, say, words);
    case "report-outcome":
      return outcomeText(facts, say);
    case "group-notice":
      return groupNoticeText(facts, say, words);
    case "interim":
      return interimText(facts, say, words);
    case "manager-alert":
      return alertText(facts, say);
    case "appeal":
      return appealText(facts, say, words);
  }
}
