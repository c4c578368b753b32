import { eq } from "drizzle-orm";
import { identitySubmissions, people } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { encryptField } from "@/domain/kernel/cipher";
import { refused } from "@/domain/kernel/errors";
import { rejectIdentityInput } from "../inputs";
import { verificationMessage } from "../internal/verification-message";
import { waitingSubmission } from "../internal/waiting-submission";
import { verificationAfter } from "../rules/verification";

/** Rejects what was submitted, with a reason the person gets to read. What was handed in is not kept. */
export const rejectIdentity = defineCommand({
  name: "people.reject-identity",
  permission: "identity.verify",
  input: rejectIdentityInput,
  async run({ ctx, input }) {
    const { submission, person } = await waitingSubmission(ctx, input.submissionId, input.version);
    const state = verificationAfter(person.verificationState, "reject");
    if (!state) throw refused("verification-not-open", { state: person.verificationState });
    await ctx.db
      .update(people)
      .set({ verificationState: state, version: person.version + 1 })
      .where(eq(people.id, person.id));
    const place = { table: "identity_submissions", column: "reason", rowId: submission.id };
    await ctx.db
      .update(identitySubmissions)
      .set({
        state: "rejected",
        decidedAt: ctx.now(),
        decidedBy: actorId(ctx.actor),
        reasonCode: input.reasonCode,
        reason: encryptField(input.reason, place),
        realName: null,
        documentNumber: null,
        mobile: null,
        version: submission.version + 1,
      })
      .where(eq(identitySubmissions.id, submission.id));
    return changed(
      { personId: person.id, submissionId: submission.id },
      [
        {
          action: "person.verification-rejected",
          subject: { kind: "person", id: person.id },
          context: { submissionId: submission.id },
          changes: { verification: { from: person.verificationState, to: state } },
          detail: { reasonCode: input.reasonCode },
          reason: input.reason,
        },
      ],
      [verificationMessage(person, "rejected", ctx.now(), input.reasonCode)],
    );
  },
});
