import { and, eq, getTableColumns } from "drizzle-orm";
import { creditPolicyDrafts } from "@/db/schema";
import { accountNames } from "@/domain/accounts/queries/account-names";
import type { CreditPolicy, PolicyBook } from "@/domain/credit/rules/credit-policy";
import { withNumbers } from "@/domain/credit/rules/policy-numbers";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict, notFound, refused } from "@/domain/kernel/errors";

export type PolicyDraftRow = typeof creditPolicyDrafts.$inferSelect;

/** A draft, locked until the transaction ends, in the version seen and a state that allows it. Throws not-found, conflict (policy-draft-changed), refused (policy-draft-state). */
export async function openDraft(
  ctx: Ctx,
  input: { draftId: string; version: number },
  states: readonly PolicyDraftRow["state"][],
): Promise<PolicyDraftRow> {
  const [draft] = await ctx.db
    .select(getTableColumns(creditPolicyDrafts))
    .from(creditPolicyDrafts)
    .where(eq(creditPolicyDrafts.id, input.draftId))
    .for("update");
  if (!draft) throw notFound("policy-draft");
  if (draft.version !== input.version) {
    const by = draft.settledBy ?? draft.authorId;
    const names = await accountNames(ctx, [by]);
    throw conflict("policy-draft-changed", { by: names.get(by)?.name ?? null, at: draft.changedAt.toISOString() });
  }
  if (!states.includes(draft.state)) throw refused("policy-draft-state", { state: draft.state });
  return draft;
}

/** Writes a draft that `openDraft` has locked; its version goes up by one. */
export async function writeDraft(
  ctx: Ctx,
  draft: PolicyDraftRow,
  values: Partial<typeof creditPolicyDrafts.$inferInsert>,
): Promise<{ id: string; version: number }> {
  const version = draft.version + 1;
  await ctx.db
    .update(creditPolicyDrafts)
    .set({ ...values, changedAt: ctx.now(), version })
    .where(and(eq(creditPolicyDrafts.id, draft.id), eq(creditPolicyDrafts.version, draft.version)));
  return { id: draft.id, version };
}

/** The version that a draft is based on. Throws not-found when it does not exist. */
export function baseOfDraft(book: PolicyBook, draft: PolicyDraftRow): CreditPolicy {
  const base = book.find(({ id }) => id === draft.basedOn);
  if (!base) throw notFound("policy-version");
  return base;
}

/** The policy that a draft stands for. Throws not-found when the version it is based on does not exist. */
export function policyOfDraft(book: PolicyBook, draft: PolicyDraftRow): CreditPolicy {
  const base = baseOfDraft(book, draft);
  return { ...withNumbers(base, draft.numbers), id: draft.name, effectiveFrom: draft.effectiveFrom.getTime() };
}
