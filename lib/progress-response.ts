import { DomainError } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { errorFacts, log } from "./log";

/**
 * A response that says how far something is, one JSON object a line; the last one has `total`, or `failed` with a reason.
 * When the reader goes away the signal ends the work.
 */
export function progressResponse(
  request: Request,
  work: (signal: AbortSignal, onProgress: (soFar: object) => void) => Promise<{ total: number }>,
): Response {
  const gone = new AbortController();
  request.signal.addEventListener("abort", () => gone.abort());
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(stream) {
      const say = (line: object) => {
        if (!gone.signal.aborted) stream.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      try {
        const { total } = await work(gone.signal, say);
        say({ total });
      } catch (error) {
        if (!(error instanceof DomainError)) {
          const reference = newId().slice(-12);
          log().error({ reference, ...errorFacts(error) }, "count failed");
        }
        say({ failed: error instanceof DomainError ? error.reason : "internal" });
      }
      if (!gone.signal.aborted) stream.close();
    },
    cancel() {
      gone.abort();
    },
  });
  return new Response(body, {
    headers: { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store" },
  });
}
