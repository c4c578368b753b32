/** A stretch of two texts: in both, only in the old one, only in the new one. */
export interface DiffPart {
  kind: "same" | "removed" | "added";
  text: string;
}

/** Longest middle compared character by character; beyond it the middle counts as replaced. */
const most = 400;

/** What an edit changed, by characters: common beginning and end, and the longest common subsequence between them. */
export function textDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [[...before], [...after]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([
    { kind: "same", text: a.slice(0, start).join("") },
    ...middle,
    { kind: "same", text: end === 0 ? "" : a.slice(-end).join("") },
  ]);
}

/** How many characters an edit removed or added, whichever is more in each place. */
export function changedCount(parts: readonly DiffPart[]): number {
  let count = 0;
  for (const [index, part] of parts.entries()) {
    if (part.kind === "same") continue;
    const length = [...part.text].length;
    const previous = parts[index - 1];
    if (part.kind === "added" && previous?.kind === "removed") {
      count += Math.max(0, length - [...previous.text].length);
    } else count += length;
  }
  return count;
}

function between(a: string[], b: string[]): DiffPart[] {
  if (a.length > most || b.length > most) {
    return [
      { kind: "removed", text: a.join("") },
      { kind: "added", text: b.join("") },
    ];
  }
  // lengths[i][j]: longest common subsequence of a from i and b from j.
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      (lengths[i] as number[])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: "same", text: a[i] as string });
      i++;
      j++;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: "removed", text: a[i++] as string });
    } else parts.push({ kind: "added", text: b[j++] as string });
  }
  return parts;
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.text === "") continue;
    if (last?.kind === part.kind) last.text += part.text;
    else result.push({ ...part });
  }
  return result;
}
