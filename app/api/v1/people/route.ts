import { apiRoute, otherMethods } from "@/lib/api";
import { takeItems } from "@/lib/api/take-items";

/** Puts people, by the platform's own identifiers; the same again changes nothing. */
export const PUT = apiRoute("people", "ingest", (call) => takeItems(call, ["person"]));
export const { GET, POST, PATCH, DELETE } = otherMethods("PUT");
