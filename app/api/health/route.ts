import { jsonResponse } from "@/lib/api";
import { health } from "@/lib/health";

export const dynamic = "force-dynamic";

/** Whether the server answers and reaches its database; whoever starts or balances it waits for this. No secrets. */
export async function GET(): Promise<Response> {
  const found = await health();
  return jsonResponse(found, found.status === "ok" ? 200 : 503);
}
