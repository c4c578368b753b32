/** Where and why a text is not JSON; line and column count from 1. */
export interface JsonSyntaxError {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
}

class Unexpected extends Error {
  constructor(
    readonly offset: number,
    readonly expected: string,
  ) {
    super(expected);
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what JSON forbids within strings
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

/** Finds the first syntax error of a text that `JSON.parse` refuses; null when it is JSON after all. */
export function findJsonSyntaxError(text: string): JsonSyntaxError | null {
  try {
    const end = skipSpace(text, skipValue(text, skipSpace(text, 0)));
    if (end < text.length) throw new Unexpected(end, "the end of the file");
    return null;
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    const before = text.slice(0, error.offset).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, expected: error.expected };
  }
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(text);
  return SPACE.lastIndex;
}

function match(pattern: RegExp, text: string, at: number, expected: string): number {
  pattern.lastIndex = at;
  if (!pattern.test(text)) throw new Unexpected(at, expected);
  return pattern.lastIndex;
}

/** Walks nested values with a stack of its own, so that deep nesting cannot overflow. */
function skipValue(text: string, start: number): number {
  const open: string[] = [];
  let at = start;
  for (;;) {
    const character = text[at];
    if (character === "{" || character === "[") {
      const close = character === "{" ? "}" : "]";
      at = skipSpace(text, at + 1);
      if (text[at] !== close) {
        open.push(close);
        if (close === "}") at = skipKey(text, at);
        continue;
      }
      at++;
    } else {
      at = character === '"' ? match(STRING, text, at, "a sound string") : match(LITERAL, text, at, "a value");
    }
    for (;;) {
      const close = open.at(-1);
      if (close === undefined) return at;
      at = skipSpace(text, at);
      if (text[at] === ",") break;
      if (text[at] !== close) throw new Unexpected(at, `"," or "${close}"`);
      open.pop();
      at++;
    }
    at = skipSpace(text, at + 1);
    if (open.at(-1) === "}") at = skipKey(text, at);
  }
}

function skipKey(text: string, at: number): number {
  const colon = skipSpace(text, match(STRING, text, at, "a key in double quotes"));
  if (text[colon] !== ":") throw new Unexpected(colon, '":"');
  return skipSpace(text, colon + 1);
}
