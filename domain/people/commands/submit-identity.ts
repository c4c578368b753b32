import { and, eq, getTableColumns } from "drizzle-orm";
import { identitySubmissions, people } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { equalityIndex } from "@/domain/kernel/cipher";
import type { Ctx } from "@/domain/kernel/ctx";
import { invalid, notFound, refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { shanghaiDate } from "@/domain/kernel/time";
import type { OutboxMessage } from "@/domain/outbox/vocabulary";
import { submitIdentityInput } from "../inputs";
import { checkedClaim } from "../internal/checked-claim";
import { identityCheck } from "../internal/identity-check";
import { sealField } from "../internal/identity-fields";
import { sameDocument } from "../internal/same-document";
import { verificationMessage } from "../internal/verification-message";
import { verificationAfter } from "../rules/verification";

interface Submitted {
  personId: string;
  /** Null where the result counts at once. */
  submissionId: string | null;
}

/**
 * Hands in an identity: a person the own one, a platform one of its people's. A document waits for a moderator; the result
 * of the network identity, which only a platform can pass on, verifies at once and keeps nothing of the person.
 * Refuses `verification-not-open` when one is waiting or done; field problems name what is wrong with a number.
 */
export const submitIdentity = defineCommand({
  name: "people.submit-identity",
  permission: "identity.submit",
  input: submitIdentityInput,
  async run({ ctx, input }) {
    const person = await submittingPerson(ctx, input.person);
    const event = input.method === "document" ? "submit" : "attest";
    const state = verificationAfter(person.verificationState, event);
    if (!state) throw refused("verification-not-open", { state: person.verificationState });
    const subject = { kind: "person" as const, id: person.id };
    const changes = { verification: { from: person.verificationState, to: state } };

    if (input.method === "network-id") {
      if (ctx.actor.kind !== "platform") throw refused("network-id-from-platform-only");
      const verified = { verificationState: state, verificationMethod: "network-id", verifiedAt: ctx.now() };
      await ctx.db
        .update(people)
        .set({ ...verified, version: person.version + 1 })
        .where(eq(people.id, person.id));
      const outbox: OutboxMessage[] = [verificationMessage(person, "verified", ctx.now())];
      const audit = { action: "person.verified" as const, subject, changes, detail: { method: "network-id" } };
      return changed<Submitted>({ personId: person.id, submissionId: null }, [audit], outbox);
    }

    const { claim, problems } = checkedClaim(input, shanghaiDate(ctx.now().getTime()), ctx.demo);
    if (!claim) throw invalid(problems);
    const check = identityCheck();
    const verdict = await check.check(claim);
    const id = newId();
    const documentIndex = equalityIndex("document", claim.documentNumber);
    const match = await sameDocument(ctx, person.id, documentIndex);
    const seal = (field: "realName" | "documentNumber" | "mobile", plain: string) =>
      sealField("identity_submissions", id, field, plain);
    await ctx.db.insert(identitySubmissions).values({
      id,
      personId: person.id,
      method: "document",
      realName: seal("realName", claim.realName),
      documentKind: claim.documentKind,
      documentNumber: seal("documentNumber", claim.documentNumber),
      documentIndex,
      mobile: seal("mobile", claim.mobile),
      mobileIndex: equalityIndex("mobile", claim.mobile),
      checkResult: `${check.name}:${verdict.code}`,
      submittedAt: ctx.now(),
    });
    await ctx.db
      .update(people)
      .set({ verificationState: state, version: person.version + 1 })
      .where(eq(people.id, person.id));
    return changed<Submitted>({ personId: person.id, submissionId: id }, [
      {
        action: "person.identity-submitted",
        subject: { kind: "identity-submission", id },
        context: { personId: person.id },
        changes,
        detail: {
          method: "document",
          documentKind: claim.documentKind,
          check: check.name,
          verdict: verdict.code,
          sameDocument: match.accounts,
          blacklistedMatches: match.blacklisted,
        },
      },
    ]);
  },
});

/** The person, locked, so that two submissions at once do not both pass. */
async function submittingPerson(ctx: Ctx, externalId: string | undefined): Promise<typeof people.$inferSelect> {
  const { actor } = ctx;
  const which =
    actor.kind === "person"
      ? eq(people.id, actor.personId)
      : actor.kind === "platform" && externalId
        ? and(eq(people.platformId, actor.platformId), eq(people.externalId, externalId))
        : null;
  if (!which) throw invalid([{ field: "person", rule: "required" }]);
  const [person] = await ctx.db.select(getTableColumns(people)).from(people).where(which).for("update");
  if (!person) throw notFound("person");
  return person;
}
