import { item, text } from "@/components/notices/lines";
import type { NoticeLine, NoticeWords } from "@/components/notices/notice-text";
import type { DecisionNotice, NoticeEntry, NoticeFinding } from "@/domain/measures/notice-facts";
import { formatDate } from "@/lib/format";

/** The score before and after, and each entry with its arithmetic (credit policy 4.2–4.6). */
export function creditLines({ score, findings }: Pick<DecisionNotice, "score" | "findings">, say: NoticeWords) {
  const { t } = say;
  const facts = {
    before: score.before,
    after: score.after,
    levelBefore: t(`level.${score.levelBefore}`),
    levelAfter: t(`level.${score.levelAfter}`),
  };
  const change =
    score.before === score.after
      ? t("credit.same", { after: facts.after, levelAfter: facts.levelAfter })
      : t("credit.change", facts);
  const lines: NoticeLine[] = [text(change)];
  for (const finding of findings) lines.push(item(entryText(finding, say)));
  if (findings.length > 1) lines.push(text(t("credit.oncePerCase")));
  return lines;
}

function entryText({ category: code, role, entry }: NoticeFinding, say: NoticeWords): string {
  const { t } = say;
  if (entry.warning) return t("credit.warning", { code, policy: entry.policyId });
  return t("credit.product", {
    code,
    product: productText(entry, role === "manager", say),
    points: entry.points,
    expires: formatDate(entry.expiresAt),
    policy: entry.policyId,
  });
}

/** “基准 16 × 同类重复 150% × 管理责任分担 50%”, with the cap and the age that lowered it. */
function productText(entry: NoticeEntry, manager: boolean, { t }: NoticeWords): string {
  const repeat = entry.repeatPct === 100 ? t("credit.first") : t("credit.repeat", { pct: entry.repeatPct });
  const product = [t("credit.base", { base: entry.base }), repeat];
  if (manager) product.push(t("credit.share", { pct: entry.sharePct }));
  const notes: string[] = [];
  if (entry.cap) notes.push(t(entry.cap === "vicarious" ? "credit.capVicarious" : "credit.capEntry"));
  if (entry.minor) notes.push(t(`credit.${entry.minor}`));
  return [product.join(" "), ...notes].join(t("separator"));
}
