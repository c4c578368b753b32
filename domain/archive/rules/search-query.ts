/** One alternative of a query: a text matches when it has all of `all` and nothing of `none`. Terms as typed. */
export interface Alternative {
  all: string[];
  none: string[];
}

/** Why a query cannot be read. */
export type SyntaxRule =
  | "unclosed-quote"
  | "empty-quote"
  | "or-without-left"
  | "or-without-right"
  | "only-exclusions"
  | "too-many-terms";

/** Where a query cannot be read: offset and length in UTF-16 units of the text as typed. */
export interface SyntaxProblem {
  rule: SyntaxRule;
  offset: number;
  length: number;
}

export type ParsedQuery = { alternatives: Alternative[] } | { problem: SyntaxProblem };

/** Most terms of a query, exclusions included. */
export const MAX_TERMS = 32;

const OPENING = new Map([
  ['"', '"'],
  ["“", "”"],
  ["”", "”"],
]);

/**
 * Reads a search as typed: several terms = all of them, quotes (" " or “ ”) = one term with its blanks, minus = not,
 * OR (capitals) between alternatives; AND binds closer than OR. `%`, `_`, `\`, brackets and a lone minus are ordinary
 * characters; `""` inside quotes is one quote. An empty text has no alternatives.
 */
export function parseQuery(text: string): ParsedQuery {
  const alternatives: Alternative[] = [];
  let current: Alternative & { offset: number } = { all: [], none: [], offset: 0 };
  let lastOr: { offset: number; length: number } | null = null;
  let terms = 0;
  let at = 0;
  const fail = (rule: SyntaxRule, offset: number, length: number) => ({ problem: { rule, offset, length } });
  while (at < text.length) {
    if (/\s/u.test(text[at] as string)) {
      at++;
      continue;
    }
    const start = at;
    const negated = /[-－]/u.test(text[at] as string) && at + 1 < text.length && !/\s/u.test(text[at + 1] as string);
    if (negated) at++;
    const closing = OPENING.get(text[at] as string);
    let term: string;
    if (closing !== undefined) {
      const quoted = readQuoted(text, at, closing);
      if (quoted === null) return fail("unclosed-quote", start, text.length - start);
      if (quoted.term === "") return fail("empty-quote", start, quoted.end - start);
      term = quoted.term;
      at = quoted.end;
    } else {
      const end = text.slice(at).search(/[\s"“]/u);
      const next = end === -1 ? text.length : at + Math.max(end, 1);
      term = text.slice(at, next);
      at = next;
      if (!negated && term === "OR") {
        if (current.all.length + current.none.length === 0) return fail("or-without-left", start, 2);
        if (current.all.length === 0) return fail("only-exclusions", current.offset, start - current.offset);
        alternatives.push({ all: current.all, none: current.none });
        current = { all: [], none: [], offset: at };
        lastOr = { offset: start, length: 2 };
        continue;
      }
    }
    if (++terms > MAX_TERMS) return fail("too-many-terms", start, at - start);
    (negated ? current.none : current.all).push(term);
  }
  if (current.all.length > 0) alternatives.push({ all: current.all, none: current.none });
  else if (current.none.length > 0) return fail("only-exclusions", current.offset, text.length - current.offset);
  else if (lastOr) return fail("or-without-right", lastOr.offset, lastOr.length);
  return { alternatives };
}

/** The terms of a query as typed, to highlight in what it found; none when it cannot be read. */
export function needlesIn(text: string): string[] {
  const parsed = parseQuery(text);
  return "alternatives" in parsed ? [...new Set(parsed.alternatives.flatMap(({ all }) => all))] : [];
}

function readQuoted(text: string, from: number, closing: string): { term: string; end: number } | null {
  let term = "";
  let at = from + 1;
  while (at < text.length) {
    const found = text.indexOf(closing, at);
    if (found === -1) return null;
    term += text.slice(at, found);
    if (closing !== '"' || text[found + 1] !== '"') return { term, end: found + 1 };
    term += '"';
    at = found + 2;
  }
  return null;
}
