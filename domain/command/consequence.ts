import type { Ctx } from "@/domain/kernel/ctx";

/**
 * The context in which a decision's consequences run: the same actor and transaction, with the decision's authority.
 * Only a command that has just checked that the decision may take effect calls this (design section 2).
 */
export function consequence(ctx: Ctx, decisionId: string): Ctx {
  if (!ctx.joined) throw new Error("a consequence runs inside the decision's transaction");
  return { ...ctx, authority: { kind: "decision", decisionId } };
}
