import { type DomainError, httpStatus } from "@/domain/kernel/errors";
import { errorText } from "@/lib/error-text";

/** A refusal of a route that browsers open by a link: its status and its text in the reader's language. */
export async function plainProblem(error: DomainError): Promise<Response> {
  const { message } = await errorText(error);
  return new Response(message, {
    status: httpStatus[error.code],
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
