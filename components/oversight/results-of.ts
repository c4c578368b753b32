interface LoggedAccess {
  action: string;
  detail: unknown;
}

type Detail = { search?: string; results?: number; total?: number };

const detailOf = ({ detail }: LoggedAccess) => (detail ?? {}) as Detail;

/**
 * How many results the reader of each access was told of: the whole count of a search, taken from the entry or from the
 * count that was made of the same search; not the rows of one page. Without a count, a search has `atLeast` a page.
 */
export function resultsOf<Access extends LoggedAccess>(
  accesses: readonly Access[],
): Map<Access, { count: number; atLeast: boolean }> {
  const counted = new Map<string, number>();
  for (const access of accesses) {
    const { search, total } = detailOf(access);
    if (search && total !== undefined) counted.set(search, Math.max(total, counted.get(search) ?? 0));
  }
  const found = new Map<Access, { count: number; atLeast: boolean }>();
  for (const access of accesses) {
    const { search, results, total } = detailOf(access);
    const whole = total ?? counted.get(search ?? "");
    const count = whole ?? results;
    if (count === undefined) continue;
    found.set(access, { count, atLeast: access.action === "archive.searched" && whole === undefined });
  }
  return found;
}
