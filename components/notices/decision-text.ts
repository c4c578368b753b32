import { creditLines } from "@/components/notices/credit-lines";
import { entitlementLine } from "@/components/notices/entitlement-line";
import { groundLines } from "@/components/notices/ground-lines";
import {
  appealSection,
  groupName,
  item,
  lengthOf,
  section,
  suspectedOf,
  text,
  wordsSection,
} from "@/components/notices/lines";
import { measureLines } from "@/components/notices/measure-lines";
import type { NoticeLine, NoticeText, NoticeWords } from "@/components/notices/notice-text";
import { suspensionLines } from "@/components/notices/suspension-lines";
import { severityRank } from "@/domain/credit/vocabulary";
import { categoryOf } from "@/domain/credit/vocabulary/taxonomy";
import type { DecisionNotice, NoticeFinding, NoticeQuote } from "@/domain/measures/notice-facts";
import { formatDate, formatDateTime } from "@/lib/format";

/** The statement of reasons to somebody hit by a decision. */
export function decisionText(facts: DecisionNotice, say: NoticeWords, words: string | null): NoticeText {
  const { t } = say;
  const { findings, suspension } = facts;
  const asManager = findings.some(({ role }) => role === "manager");
  return {
    title: t("title.decision"),
    summary: summaryOf(facts, say),
    sections: [
      ...section("what", say, [
        text(t("decision.effective", { number: facts.caseNumber, at: formatDateTime(facts.effectiveAt) })),
      ]),
      ...section("facts", say, [...findings.flatMap((one) => findingLines(one, say)), text(t("decision.suspected"))]),
      ...section("quotes", say, quoteLines(findings, say)),
      ...wordsSection(say, words),
      ...section(
        "ground",
        say,
        findings.flatMap((one) => groundLines(one.category, one.documentNumber, say)),
      ),
      ...section("credit", say, creditLines(facts, say)),
      ...section("suspension", say, suspension ? suspensionLines(suspension, say) : []),
      ...section("measures", say, measureLines(facts.measures, say)),
      ...section(
        "entitlements",
        say,
        facts.lost.map((one) => item(entitlementLine(one, say))),
      ),
      ...section("unaffected", say, [text(t(suspension ? "unaffected.suspended" : "unaffected.points"))]),
      ...section("fix", say, [text(t(asManager ? "fix.manager" : "fix.sender"))]),
      ...section("automation", say, [text(t("automation.arithmetic"))]),
      ...appealSection(facts.appealUntil, say),
    ],
  };
}

function summaryOf({ findings, score, suspension, appealUntil }: DecisionNotice, say: NoticeWords): string {
  const { t } = say;
  const worst = [...findings].sort((a, b) => severityRank(b.severity) - severityRank(a.severity))[0];
  const points = score.before - score.after;
  const change = { points, before: score.before, after: score.after };
  const end = suspension ? { days: suspension.days, end: formatDate(suspension.endsAt) } : null;
  const effect = end
    ? points > 0
      ? t("decision.summarySuspended", { ...change, ...end })
      : t("decision.summarySuspendedOnly", end)
    : points > 0
      ? t("decision.summaryPoints", change)
      : t("decision.summaryNoPoints");
  return t("decision.summary", {
    category: worst ? suspectedOf(worst.category, say) : "",
    severity: worst?.severity ?? "",
    effect,
    until: formatDate(appealUntil),
  });
}

function findingLines(finding: NoticeFinding, say: NoticeWords): NoticeLine[] {
  const { t } = say;
  const own = finding.role === "manager" && categoryOf(finding.category)?.ownConduct;
  const key = own ? "ownConduct" : finding.role;
  const facts = {
    count: finding.quotes.length,
    category: suspectedOf(finding.category, say),
    code: finding.category,
    severity: t(`severity.${finding.severity}`),
    at: formatDateTime(finding.occurredAt),
  };
  const said = finding.group
    ? t(`decision.${key}In`, { ...facts, group: groupName(finding.group, say) })
    : t(`decision.${key}`, facts);
  return [text(said), ...clockLines(finding, say)];
}

function clockLines({ clock, entry }: NoticeFinding, say: NoticeWords): NoticeLine[] {
  if (!clock) return [];
  const { t } = say;
  const facts = {
    knowledgeAt: formatDateTime(clock.knowledgeAt),
    elapsed: lengthOf(clock.elapsedMs, say),
    tier: t(`tier.${clock.tier}`),
    share: entry.sharePct,
  };
  const said = clock.actedAt
    ? t("decision.clockActed", { ...facts, actedAt: formatDateTime(clock.actedAt) })
    : t("decision.clockNever", facts);
  return [text(said), text(t("decision.clockRule"))];
}

/** Each quoted message once, own ones to be shown in full. */
function quoteLines(findings: readonly NoticeFinding[], { t }: NoticeWords): NoticeLine[] {
  const quotes = new Map<string, NoticeQuote>();
  for (const quote of findings.flatMap((one) => one.quotes)) quotes.set(`${quote.groupId} ${quote.messageId}`, quote);
  return [...quotes.values()].map((quote) => ({
    kind: "quote",
    caption: t(quote.own ? "quote.own" : "quote.other", { at: formatDateTime(quote.sentAt), id: quote.messageId }),
    quote,
  }));
}
