/** What an edit took out and put in, between what both have at the start and at the end. */
export interface ChangedSpan {
  start: string;
  removed: string;
  added: string;
  end: string;
}

/** The one span in which two texts differ; whole characters. */
export function changedSpan(before: string, after: string): ChangedSpan {
  const old = [...before];
  const now = [...after];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return {
    start: old.slice(0, start).join(""),
    removed: old.slice(start, old.length - end).join(""),
    added: now.slice(start, now.length - end).join(""),
    end: old.slice(old.length - end).join(""),
  };
}
