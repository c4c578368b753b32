import { eq, getTableColumns } from "drizzle-orm";
import { identitySubmissions, people } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict, notFound } from "@/domain/kernel/errors";

/**
 * A submission and its person, both locked, if it still waits in the version seen. Throws not-found, or the conflict
 * `submission-changed` saying how and when it was decided.
 */
export async function waitingSubmission(ctx: Ctx, submissionId: string, version: number) {
  const [submission] = await ctx.db
    .select(getTableColumns(identitySubmissions))
    .from(identitySubmissions)
    .where(eq(identitySubmissions.id, submissionId))
    .for("update");
  if (!submission) throw notFound("identity-submission");
  if (submission.state !== "submitted" || submission.version !== version) {
    const at = submission.decidedAt?.toISOString() ?? null;
    throw conflict("submission-changed", { state: submission.state, at });
  }
  const [person] = await ctx.db
    .select(getTableColumns(people))
    .from(people)
    .where(eq(people.id, submission.personId))
    .for("update");
  if (!person) throw notFound("person");
  return { submission, person };
}
