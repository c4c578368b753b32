import { apiRoute, otherMethods } from "@/lib/api";
import { takeItems } from "@/lib/api/take-items";

/** Takes messages, edits and recalls; acknowledged once they are kept. */
export const POST = apiRoute("messages", "ingest", (call) => takeItems(call, ["message", "edit", "recall"]));
export const { GET, PUT, PATCH, DELETE } = otherMethods("POST");
