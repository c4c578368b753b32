import { confirmKnowledgeInput } from "@/domain/cases/inputs";
import { addAlert } from "@/domain/cases/internal/add-alert";
import { lockedCase } from "@/domain/cases/internal/case-row";
import { isOpenCase } from "@/domain/cases/rules/case-transition";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { invalid, refused } from "@/domain/kernel/errors";

/**
 * A moderator confirms, with a quoted fact, when the managers came to know: they took part in the thread, or the platform
 * had shown them the report. Throws not-found, refused `case-not-open`, `case-without-group`, invalid `knowledgeAt`.
 */
export const confirmKnowledge = defineCommand({
  name: "cases.confirm-knowledge",
  permission: "case.decide",
  input: confirmKnowledgeInput,
  async run({ ctx, input }) {
    const row = await lockedCase(ctx, input.caseId);
    if (!isOpenCase(row.state)) throw refused("case-not-open", { state: row.state });
    if (!row.groupId) throw refused("case-without-group");
    if (input.knowledgeAt > ctx.now()) throw invalid([{ field: "knowledgeAt", rule: "in-the-future" }]);
    const { id, audit } = await addAlert(ctx, {
      caseId: row.id,
      groupId: row.groupId,
      messageId: input.messageId ?? null,
      basis: input.basis,
      knowledgeAt: input.knowledgeAt,
      quote: input.quote,
      tell: false,
    });
    return changed({ alertId: id, knowledgeAt: input.knowledgeAt }, [audit]);
  },
});
