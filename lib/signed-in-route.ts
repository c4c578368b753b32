import { unstable_rethrow } from "next/navigation";
import { DomainError, httpStatus } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { errorFacts, log } from "./log";

/** Answers a request of a page's own script: expected failures by their status and reason, others by a reference. */
export async function signedInRoute(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof DomainError)
      return Response.json({ reason: error.reason }, { status: httpStatus[error.code] });
    const reference = newId().slice(-12);
    log().error({ reference, ...errorFacts(error) }, "request failed");
    return Response.json({ reference }, { status: 500 });
  }
}

/** The search a posted body names, or an empty text. */
export async function postedSearch(request: Request): Promise<string> {
  const body: unknown = await request.json().catch(() => null);
  const search = body && typeof body === "object" && "search" in body ? body.search : "";
  return typeof search === "string" ? search : "";
}
