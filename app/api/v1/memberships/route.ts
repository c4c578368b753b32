import { apiRoute, otherMethods } from "@/lib/api";
import { takeItems } from "@/lib/api/take-items";

/** Puts memberships, by the platform's own identifiers; the same again changes nothing. */
export const PUT = apiRoute("memberships", "ingest", (call) => takeItems(call, ["membership"]));
export const { GET, POST, PATCH, DELETE } = otherMethods("PUT");
