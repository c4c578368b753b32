/** Searches that run in this process, by account and search: whoever started one can end it, in the database too. */
const held = globalThis as typeof globalThis & { qunjianRunning?: Map<string, Set<AbortController>> };
held.qunjianRunning ??= new Map();
const running = held.qunjianRunning;

/** Names a search among those of all accounts. */
export function runningKey(accountId: string, searchId: string): string {
  return `${accountId} ${searchId}`;
}

/** Runs a search with the signal that ends it, known under its key until it is over. */
export async function whileRunning<Result>(
  key: string,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const same = running.get(key) ?? new Set();
  running.set(key, same.add(controller));
  try {
    return await run(controller.signal);
  } finally {
    same.delete(controller);
    if (same.size === 0 && running.get(key) === same) running.delete(key);
  }
}

/** Ends what runs under a key; how many there were. */
export function cancelRunning(key: string): number {
  const same = running.get(key) ?? new Set();
  for (const controller of same) controller.abort();
  return same.size;
}
