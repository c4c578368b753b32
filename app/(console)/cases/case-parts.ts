import type { getTranslations } from "next-intl/server";
import type { CategoryChoice, Quote } from "@/components/cases/decision-draft";
import type { Bases } from "@/components/cases/decision-fields";
import { citeText } from "@/components/notices/ground-lines";
import type { NoticeWords } from "@/components/notices/notice-text";
import { severities } from "@/domain/credit/vocabulary";
import { rolesOf } from "@/domain/credit/vocabulary/category";
import { taxonomy } from "@/domain/credit/vocabulary/taxonomy";
import type { CaseConversation } from "@/domain/desk/queries/case-conversation";
import type { CaseEvidence } from "@/domain/desk/queries/case-evidence";
import { policyInForce } from "@/domain/desk/queries/policy-in-force";
import type { Ctx } from "@/domain/kernel/ctx";
import { inLocale } from "@/lib/category-name";

/** The taxonomy as the panel offers it, in the reader's language. */
export function categoryChoices(t: Awaited<ReturnType<typeof getTranslations<"notices">>>, locale: string) {
  const say: NoticeWords = { t: t as unknown as NoticeWords["t"], locale };
  return taxonomy.map((category): CategoryChoice => {
    const { code, name, severity, liable, grounds, requires, citeRequired, asWritten, ownConduct, measures } = category;
    return {
      ...{ code, requires, citeRequired, asWritten, ownConduct, measures },
      ...severity,
      name: inLocale(name, locale),
      roles: [...rolesOf(category), ...(liable.includes("group") ? (["group"] as const) : [])],
      laws: grounds.map((cite) => citeText(cite, say)),
    };
  });
}

/** Points and days by severity under the policy in force now. */
export async function policyBases(ctx: Ctx): Promise<{ policyId: string; bases: Bases }> {
  const policy = await policyInForce.ask(ctx, {});
  const bases = Object.fromEntries(
    severities.map((severity) => [
      severity,
      {
        points: policy.base[severity],
        days: policy.expiryDays[severity],
        managerDays: policy.managerExpiryDays[severity],
      },
    ]),
  ) as Bases;
  return { policyId: policy.id, bases };
}

/** The reported messages and those quoted in the file, quoted from the start. */
export function startingQuotes(
  groupId: string | null,
  conversation: CaseConversation | null,
  evidence: readonly CaseEvidence[],
): Quote[] {
  const reported = (groupId ? (conversation?.reported ?? []) : []).map(({ messageId, sentAt, senderId }) => ({
    groupId: groupId ?? "",
    messageId,
    sentAt: sentAt.toISOString(),
    senderId,
  }));
  const filed = evidence.flatMap(({ groupId: of, messageId, sentAt, message }) =>
    message ? [{ groupId: of, messageId, sentAt: sentAt.toISOString(), senderId: message.personId }] : [],
  );
  return [
    ...reported,
    ...filed.filter((one) => !reported.some((two) => two.groupId === one.groupId && two.messageId === one.messageId)),
  ];
}
