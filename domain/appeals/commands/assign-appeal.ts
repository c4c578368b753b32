import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { assignAppealInput } from "@/domain/appeals/inputs";
import { appealAsSeen } from "@/domain/appeals/internal/appeal-row";
import { mayTake } from "@/domain/appeals/internal/reviewing";
import { take } from "@/domain/appeals/internal/take";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { invalid } from "@/domain/kernel/errors";

/**
 * A lead gives an appeal to a reviewer, also one that another holds. Throws not-found, conflict `appeal-changed`, invalid
 * (`accountId`: no reviewer), refused as claimAppeal says of the one it is given to.
 */
export const assignAppeal = defineCommand({
  name: "appeals.assign",
  permission: "appeal.assign",
  input: assignAppealInput,
  async run({ ctx, input }) {
    const row = await appealAsSeen(ctx, input.appealId, input.version);
    const [account] = await ctx.db
      .select({ id: accounts.id, role: accounts.role, disabledAt: accounts.disabledAt })
      .from(accounts)
      .where(eq(accounts.id, input.accountId));
    const reviewer = account && !account.disabledAt && (account.role === "moderator" || account.role === "lead");
    if (!reviewer) throw invalid([{ field: "accountId", rule: "not-a-reviewer" }]);
    await mayTake(ctx, row, { id: account.id, lead: account.role === "lead" }, { reassign: true });
    if (row.assignedTo === account.id) return unchanged({ id: row.id, version: row.version });
    const { row: now, audit } = await take(ctx, row, account.id, "assigned");
    return changed({ id: now.id, version: now.version }, audit);
  },
});
