import { and, asc, eq, getTableColumns, ne, sql } from "drizzle-orm";
import { identitySubmissions, people, platforms } from "@/db/schema";
import { accountNames } from "@/domain/accounts/queries/account-names";
import { defineQuery } from "@/domain/command/define-query";
import { roleOf } from "@/domain/kernel/actor";
import { notFound } from "@/domain/kernel/errors";
import { isId } from "@/domain/kernel/ids";
import { oneSubmissionInput } from "../inputs";
import { maskIdentity } from "../internal/identity-fields";
import { lastReveals } from "../internal/last-reveals";
import { revealsUsed } from "../internal/reveals-used";
import { sameDocument } from "../internal/same-document";
import { waiting } from "../internal/waiting-queue";
import { revealsPerHour } from "../vocabulary";

/** One submission, masked, with what speaks against it, and which one comes next in the queue. Logged. */
export const getSubmission = defineQuery({
  name: "people.get-submission",
  permission: "identity.verify",
  input: oneSubmissionInput,
  async run({ ctx, input: { submissionId } }) {
    if (!isId(submissionId)) throw notFound("identity-submission");
    const [found] = await ctx.db
      .select({
        submission: getTableColumns(identitySubmissions),
        person: {
          id: people.id,
          code: people.code,
          displayName: people.displayName,
          registeredAt: people.registeredAt,
          minor: people.minor,
          state: people.verificationState,
        },
        platform: platforms.code,
      })
      .from(identitySubmissions)
      .innerJoin(people, eq(people.id, identitySubmissions.personId))
      .innerJoin(platforms, eq(platforms.id, people.platformId))
      .where(eq(identitySubmissions.id, submissionId));
    if (!found) throw notFound("identity-submission");
    const { submission, person, platform } = found;
    const queue = await ctx.db
      .select({ id: identitySubmissions.id, total: sql<number>`(count(*) over ())::int` })
      .from(identitySubmissions)
      .innerJoin(people, eq(people.id, identitySubmissions.personId))
      .where(and(waiting, ne(identitySubmissions.id, submissionId)))
      .orderBy(asc(identitySubmissions.submittedAt), asc(identitySubmissions.id))
      .limit(1);
    const decider = (await accountNames(ctx, [submission.decidedBy])).get(submission.decidedBy ?? "");
    return {
      id: submission.id,
      version: submission.version,
      state: submission.state,
      waits: submission.state === "submitted" && person.state === "submitted",
      submittedAt: submission.submittedAt,
      checkResult: submission.checkResult,
      decidedAt: submission.decidedAt,
      decidedBy: decider?.name ?? null,
      reasonCode: submission.reasonCode,
      person: { ...person, platform },
      identity: maskIdentity("identity_submissions", submission.id, submission),
      sameDocument: await sameDocument(ctx, person.id, submission.documentIndex),
      reveal: {
        allowed: person.minor && roleOf(ctx.actor) !== "lead" ? "minor" : "yes",
        left: Math.max(0, revealsPerHour - (await revealsUsed(ctx))),
        last: await lastReveals(ctx, person.id),
      } as const,
      next: queue[0]?.id ?? null,
      othersWaiting: queue[0]?.total ?? 0,
    };
  },
  logged: ({ result }) => [
    {
      action: "person.submission-viewed",
      subject: { kind: "identity-submission", id: result.id },
      context: { personId: result.person.id },
    },
  ],
});

/** What the page of a submission is made of. */
export type SubmissionView = Awaited<ReturnType<typeof getSubmission.ask>>;
