import { eq } from "drizzle-orm";
import { identitySubmissions, people } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { refused } from "@/domain/kernel/errors";
import { shanghaiDate } from "@/domain/kernel/time";
import { approveIdentityInput } from "../inputs";
import { openField, sealField } from "../internal/identity-fields";
import { sameDocument } from "../internal/same-document";
import { verificationMessage } from "../internal/verification-message";
import { waitingSubmission } from "../internal/waiting-submission";
import { minorAgeOn } from "../rules/age-on";
import { checkIdentityDocument } from "../rules/identity-document";
import { verificationAfter } from "../rules/verification";

/**
 * Verifies a person by what was submitted; of the birth date only the age group stays. Refuses
 * `document-of-blacklisted-person` until the match is marked as looked into; the loser of a race is told.
 */
export const approveIdentity = defineCommand({
  name: "people.approve-identity",
  permission: "identity.verify",
  input: approveIdentityInput,
  async run({ ctx, input }) {
    const { submission, person } = await waitingSubmission(ctx, input.submissionId, input.version);
    const state = verificationAfter(person.verificationState, "approve");
    if (!state) throw refused("verification-not-open", { state: person.verificationState });
    const match = await sameDocument(ctx, person.id, submission.documentIndex);
    if (match.blacklisted > 0 && !input.matchChecked) throw refused("document-of-blacklisted-person");

    const plain = (field: "realName" | "documentNumber" | "mobile") =>
      openField("identity_submissions", submission.id, field, submission);
    const moved = (field: "realName" | "documentNumber" | "mobile") => {
      const value = plain(field);
      return value === null ? null : sealField("people", person.id, field, value);
    };
    const number = plain("documentNumber");
    const minor = number && submission.documentKind ? ageGroup(submission.documentKind, number, ctx.now()) : undefined;
    await ctx.db
      .update(people)
      .set({
        verificationState: state,
        verificationMethod: submission.method,
        verifiedAt: ctx.now(),
        realName: moved("realName"),
        documentKind: submission.documentKind,
        documentNumber: moved("documentNumber"),
        documentIndex: submission.documentIndex,
        mobile: moved("mobile"),
        mobileIndex: submission.mobileIndex,
        ...(minor === undefined ? {} : { minor }),
        version: person.version + 1,
      })
      .where(eq(people.id, person.id));
    await ctx.db
      .update(identitySubmissions)
      .set({
        state: "approved",
        decidedAt: ctx.now(),
        decidedBy: actorId(ctx.actor),
        // The person's row holds them from now on; a second copy serves nothing.
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
          action: "person.verified",
          subject: { kind: "person", id: person.id },
          context: { submissionId: submission.id },
          changes: { verification: { from: person.verificationState, to: state } },
          detail: { method: submission.method, sameDocument: match.accounts, blacklistedMatches: match.blacklisted },
        },
      ],
      [verificationMessage(person, "verified", ctx.now())],
    );
  },
});

/** The age group a number tells; undefined when it carries no birth date. The form was checked when it was submitted. */
function ageGroup(kind: Parameters<typeof checkIdentityDocument>[0], number: string, now: Date) {
  const today = shanghaiDate(now.getTime());
  const checked = checkIdentityDocument(kind, number, { from: "1800-01-01", until: today });
  if (!checked.ok || !checked.value.birthDate) return undefined;
  return minorAgeOn(checked.value.birthDate, today);
}
