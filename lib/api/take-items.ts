import { type IntakeAnswer, takeEvents } from "@/domain/intake/commands/take-events";
import type { EventType } from "@/domain/intake/vocabulary";
import { type ApiCall, jsonResponse } from "@/lib/api";
import { metrics } from "./metrics";
import { ruleText } from "./problem";
import { readItemsOf } from "./read-body";

/** Takes the items of a body and answers what became of each; `types` as `takeEvents` has them. */
export async function takeItems({ ctx, request, url, locale }: ApiCall, types: EventType[]): Promise<Response> {
  const { items, sha256 } = await readItemsOf(request);
  const key = request.headers.get("idempotency-key");
  const { replayed, ...answer } = await takeEvents(ctx, {
    source: "api",
    types,
    items,
    ...(key === null ? {} : { idempotencyKey: key, requestSha256: sha256 }),
  });
  if (!replayed) {
    for (const [outcome, count] of Object.entries(answer.counts)) metrics().items.inc({ outcome }, count);
  }
  const { batchId, counts } = answer;
  const results = url.searchParams.get("results") === "all" ? everyResult(answer) : answer.exceptions;
  return jsonResponse(
    {
      batchId,
      items: answer.items,
      counts,
      results: results.map(({ problem, ...result }) =>
        problem
          ? { ...result, problem: { ...problem, detail: ruleText(locale, problem.rule, problem.facts) } }
          : result,
      ),
    },
    200,
    replayed ? { "idempotent-replayed": "true" } : {},
  );
}

function everyResult({ items, exceptions }: IntakeAnswer): IntakeAnswer["exceptions"] {
  const results: IntakeAnswer["exceptions"] = Array.from({ length: items }, (_, index) => ({
    index,
    outcome: "stored" as const,
  }));
  for (const exception of exceptions) results[exception.index] = exception;
  return results;
}
