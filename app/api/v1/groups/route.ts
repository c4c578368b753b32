import { apiRoute, otherMethods } from "@/lib/api";
import { takeItems } from "@/lib/api/take-items";

/** Puts groups, by the platform's own identifiers; the same again changes nothing. */
export const PUT = apiRoute("groups", "ingest", (call) => takeItems(call, ["group"]));
export const { GET, POST, PATCH, DELETE } = otherMethods("PUT");
