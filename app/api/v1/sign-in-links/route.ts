import { requestSignInLink } from "@/domain/intake/commands/request-sign-in-link";
import { apiRoute, jsonResponse, otherMethods } from "@/lib/api";
import { readObjectOf } from "@/lib/api/read-body";
import { signInLinkUrl } from "@/lib/api/sign-in-link-url";

/** A one-time link by which one of the platform's people signs in. */
export const POST = apiRoute("sign-in-links", "links", async ({ ctx, request, url }) => {
  const { token, expiresAt } = await requestSignInLink.execute(ctx, (await readObjectOf(request)) as never);
  return jsonResponse({ url: signInLinkUrl(token, url.origin), expiresAt: expiresAt.toISOString() }, 201);
});
export const { GET, PUT, PATCH, DELETE } = otherMethods("POST");
