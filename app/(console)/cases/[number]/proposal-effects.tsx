import { getTranslations } from "next-intl/server";
import { PreviewEffects } from "@/components/cases/preview-effects";
import { can } from "@/domain/access/rules/can";
import type { CaseDecision, CaseFile } from "@/domain/cases/case-file";
import { previewDecision } from "@/domain/cases/queries/preview-decision";
import { roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { DomainError } from "@/domain/kernel/errors";
import { maskName } from "@/domain/people/rules/mask";
import { errorText } from "@/lib/error-text";

/** What a proposal would do by the facts as they are now, the same preview as its proposer saw. */
export async function ProposalEffects({ ctx, file, decision }: { ctx: Ctx; file: CaseFile; decision: CaseDecision }) {
  const t = await getTranslations("cases");
  // Compliance approves legal categories and sees what was shown to the proposer, in the findings above.
  if (!can(roleOf(ctx.actor), "case.decide"))
    return <p className="text-support text-text-3">{t("approval.asShown")}</p>;
  const { findings, measures, removeMessages } = decision.proposal;
  try {
    const effects = await previewDecision.ask(ctx, {
      caseId: file.id,
      outcome: decision.outcome,
      reason: decision.reason ?? "",
      measures,
      removeMessages,
      findings: findings.map((finding) => ({
        subject: finding.subject,
        role: finding.role,
        category: finding.category,
        severity: finding.severity,
        quotes: finding.quotes.map(({ groupId, messageId, sentAt }) => ({
          groupId,
          messageId,
          sentAt: new Date(sentAt),
        })),
        documentNumber: finding.documentNumber ?? "",
        // The mark itself was checked when the decision was proposed; it goes with the document.
        documentFindsViolation: finding.documentNumber !== null,
      })),
    });
    return (
      <section>
        <h3 className="mb-1 font-semibold">{t("decide.effects")}</h3>
        <p className="mb-1.5 text-support text-text-3">{t("approval.asNow")}</p>
        <PreviewEffects effects={effects} mask={maskName} />
      </section>
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { message, fields } = await errorText(error);
    return <p className="text-support text-danger">{Object.values(fields)[0] ?? message}</p>;
  }
}
