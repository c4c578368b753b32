import { measuresSince } from "@/domain/measures/queries/measures-since";
import { apiRoute, jsonResponse, otherMethods } from "@/lib/api";

/** Measures against the platform's own people and groups that changed after a cursor. */
export const GET = apiRoute("measures", "measures", async ({ ctx, url }) =>
  jsonResponse(
    await measuresSince.ask(ctx, {
      cursor: url.searchParams.get("since") ?? undefined,
      limit: url.searchParams.get("limit") ?? undefined,
    }),
  ),
);
export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
