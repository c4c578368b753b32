import type { SearchResults } from "@/domain/archive/found-page";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { DomainError } from "@/domain/kernel/errors";
import { runningKey, whileRunning } from "./running-searches";

/** A search under way: its page, null when the reader ended it, and then how many there are. */
export interface RunningSearch {
  results: Promise<SearchResults | null>;
  /** COUNT_CAP at the most; null when the reader ended it. */
  total: Promise<number | null>;
}

/** Runs a page of a search and then counts it, both until the reader ends them. */
export function runOnce(
  ctx: Ctx,
  search: string,
  run: {
    page: (signal: AbortSignal) => Promise<SearchResults>;
    count: (signal: AbortSignal) => Promise<{ total: number }>;
  },
): RunningSearch {
  const key = runningKey(actorId(ctx.actor) ?? "", search);
  const results = orCancelled(whileRunning(key, run.page));
  const total = results.then(async (page) => {
    if (page === null) return null;
    return page.total ?? (await orCancelled(whileRunning(key, run.count)))?.total ?? null;
  });
  // Whoever shows them meets the failure; it is not unhandled in between.
  results.catch(() => {});
  total.catch(() => {});
  return { results, total };
}

async function orCancelled<Result>(running: Promise<Result>): Promise<Result | null> {
  try {
    return await running;
  } catch (error) {
    if (error instanceof DomainError && error.reason === "search-cancelled") return null;
    throw error;
  }
}
