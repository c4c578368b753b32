import { creditPolicies } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { canonicalPolicy, policyDigest } from "@/domain/credit/internal/canonical-policy";
import { openDraft, policyOfDraft, writeDraft } from "@/domain/credit/internal/policy-draft-row";
import { policyDraftInput } from "@/domain/credit/policy-inputs";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { actorId } from "@/domain/kernel/actor";
import { refused } from "@/domain/kernel/errors";
import { ensurePolicy } from "./ensure-policy";

/**
 * A second person publishes a proposed version; from then on it never changes (CP-1 4.7). Versions follow each other in
 * time: none takes effect before today or before one that is published. Throws refused (own-act-needs-another-person,
 * policy-effect-passed, policy-effect-order).
 */
export const publishPolicy = defineCommand({
  name: "credit.publish-policy",
  permission: "credit.publish-policy",
  input: policyDraftInput,
  async run({ ctx, input }) {
    const draft = await openDraft(ctx, input, ["proposed"]);
    const approver = actorId(ctx.actor) as string;
    if (draft.authorId === approver) throw refused("own-act-needs-another-person");
    const now = ctx.now();
    if (draft.effectiveFrom <= now) throw refused("policy-effect-passed");
    const book = await policyBook(ctx);
    const last = Math.max(...book.map((policy) => policy.effectiveFrom));
    if (draft.effectiveFrom.getTime() <= last) {
      throw refused("policy-effect-order", { after: new Date(last).toISOString() });
    }
    // The version that the product brings along becomes a row before the first one that follows it.
    await ensurePolicy.execute({ ...ctx, authority: { kind: "decision", decisionId: draft.id } }, {});
    const policy = policyOfDraft(book, draft);
    const sha256 = policyDigest(policy);
    await ctx.db.insert(creditPolicies).values({
      id: policy.id,
      effectiveFrom: draft.effectiveFrom,
      body: JSON.parse(canonicalPolicy(policy)),
      sha256,
      createdAt: now,
      authorId: draft.authorId,
      approverId: approver,
      publicTextZh: draft.publicTextZh,
      publicTextEn: draft.publicTextEn,
      filingNumber: draft.filingNumber,
    });
    await writeDraft(ctx, draft, { state: "published", settledBy: approver, settledAt: now });
    return changed({ id: draft.id, name: policy.id }, [
      {
        action: "credit.policy-published",
        subject: { kind: "credit-policy", id: draft.id },
        detail: { name: policy.id, sha256, effectiveFrom: draft.effectiveFrom.toISOString() },
        changes: { state: { from: "proposed", to: "published" } },
      },
    ]);
  },
});
