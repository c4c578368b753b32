import { submitIdentity } from "@/domain/people/commands/submit-identity";
import { apiRoute, jsonResponse, otherMethods } from "@/lib/api";
import { readObjectOf } from "@/lib/api/read-body";

/** Hands in the identity of one of the platform's people, or the result of the network identity. */
export const POST = apiRoute("identity-submissions", "identity", async ({ ctx, request }) => {
  const { submissionId } = await submitIdentity.execute(ctx, (await readObjectOf(request)) as never);
  return jsonResponse({ submission: submissionId, state: submissionId ? "submitted" : "verified" }, 201);
});
export const { GET, PUT, PATCH, DELETE } = otherMethods("POST");
