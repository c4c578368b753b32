import { accountNames } from "@/domain/accounts/queries/account-names";
import { type ReviewedAppeal, reviewerRefusal } from "@/domain/appeals/rules/reviewer";
import { actorId, roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict, refused } from "@/domain/kernel/errors";
import type { AppealRow } from "./appeal-row";
import { type Appealed, appealedOf } from "./appealed";
import { firstReviewerOf } from "./first-reviewer";

/** An appeal as the choice of its reviewer looks at it. */
export async function reviewedAppeal(
  ctx: Pick<Ctx, "db">,
  row: AppealRow,
  appealed: Appealed,
): Promise<ReviewedAppeal> {
  const { state, stage, severity, assignedTo } = row;
  const { deciders, approvers } = appealed;
  return { state, stage, severity, assignedTo, deciders, approvers, firstReviewer: await firstReviewerOf(ctx, row) };
}

/**
 * What is appealed against, when this reviewer may take the appeal. Throws refused `appeal-not-open`, `appeal-needs-lead`,
 * `appeal-own-decision` and so on, conflict `appeal-taken` (by whom).
 */
export async function mayTake(
  ctx: Ctx,
  row: AppealRow,
  reviewer: { id: string; lead: boolean },
  given: { reassign: boolean } = { reassign: false },
): Promise<Appealed> {
  const appealed = await appealedOf(ctx, row.noticeId);
  const reviewed = await reviewedAppeal(ctx, row, appealed);
  const refusal = reviewerRefusal(given.reassign ? { ...reviewed, assignedTo: null } : reviewed, reviewer);
  if (refusal === null) return appealed;
  if (refusal !== "assigned-elsewhere") throw refused(`appeal-${refusal}`, { state: row.state });
  const names = await accountNames(ctx, [row.assignedTo]);
  throw conflict("appeal-taken", { by: names.get(row.assignedTo ?? "")?.name ?? "—" });
}

/** As mayTake for whoever acts, who must hold the appeal. Throws refused `appeal-not-held` besides. */
export async function holdsAppeal(ctx: Ctx, row: AppealRow): Promise<Appealed> {
  const me = actorId(ctx.actor) ?? "";
  const appealed = await mayTake(ctx, row, { id: me, lead: roleOf(ctx.actor) === "lead" });
  if (row.assignedTo !== me) throw refused("appeal-not-held");
  return appealed;
}
