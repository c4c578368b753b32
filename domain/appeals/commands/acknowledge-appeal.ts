import { seenAppealInput } from "@/domain/appeals/inputs";
import { acknowledge } from "@/domain/appeals/internal/acknowledge";
import { appealAsSeen } from "@/domain/appeals/internal/appeal-row";
import { isOpenAppeal } from "@/domain/appeals/internal/appealed";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";

/**
 * Confirms to the person that the appeal has arrived, within 24 hours (credit policy 4.6). Once. Throws not-found,
 * conflict `appeal-changed`, refused `appeal-not-open`.
 */
export const acknowledgeAppeal = defineCommand({
  name: "appeals.acknowledge",
  permission: "appeal.review",
  input: seenAppealInput,
  async run({ ctx, input }) {
    const row = await appealAsSeen(ctx, input.appealId, input.version);
    if (!isOpenAppeal(row.state)) throw refused("appeal-not-open", { state: row.state });
    if (row.acknowledgedAt) return unchanged({ id: row.id, version: row.version });
    const { row: now, audit } = await acknowledge(ctx, row);
    return changed({ id: now.id, version: now.version }, [audit]);
  },
});
