/**
 * The keys of the gram index. `gramsOf` is what the SQL function `message_grams` computes for a stored text;
 * `queryKeys` gives what every text that contains the needle must have. Change one only with the others and a new
 * index.
 */
const BUCKETS = 65_521;
const MULTIPLIER = 31_337;
const SINGLE_OFFSET = 65_536;
const ASCII = 128;

/**
 * Characters in 2 % of chat messages and more (measured on 200,000 real messages, folded): no single key, since the
 * newest 50 messages with one of them are found by reading a few thousand. The same list stands in `message_grams`.
 */
export const FREQUENT_CHARACTERS =
  "的,。是我不你了有一人?这个好么 在就都吗还.他要没来大说上那以啊得可到也多看什去们为家过会很道女想能时点国知天子里下和中地真对生出黑年呢小男话样北吧!自最心分觉后店电系哪吃事然给别现种边实发问怎用本只开但京如学行作-些美酒成方起视意周做她太被喜(东)欢比馆己而景当找同主间日所玩着面性前打少其感经老之高因于";
const FREQUENT = new Set([...FREQUENT_CHARACTERS].map((character) => character.codePointAt(0)));

/** What to ask of the gram index for a needle. */
export interface QueryKeys {
  /** Every text with the needle has all of these. */
  all: number[];
  /** … and one of these, unless empty. */
  any: number[];
}

function pairKey(a: number, b: number): number {
  return ((a % BUCKETS) * MULTIPLIER + b) % BUCKETS;
}

function tripleKey(a: number, b: number, c: number): number {
  return (pairKey(a, b) * MULTIPLIER + c) % BUCKETS;
}

function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) as number);
}

function isLetterOrDigit(point: number): boolean {
  return (point >= 48 && point <= 57) || (point >= 97 && point <= 122) || (point >= 65 && point <= 90);
}

function singleKey(point: number): number | null {
  return isLetterOrDigit(point) || FREQUENT.has(point) ? null : SINGLE_OFFSET + point;
}

/** The keys of a folded text, as the index holds them. */
export function gramsOf(folded: string): Set<number> {
  const points = codePoints(folded);
  const keys = new Set<number>();
  points.forEach((a, index) => {
    const single = singleKey(a);
    if (single !== null) keys.add(single);
    const b = points[index + 1];
    if (b === undefined) return;
    const c = points[index + 2];
    keys.add(a < ASCII && b < ASCII && c !== undefined && c < ASCII ? tripleKey(a, b, c) : pairKey(a, b));
  });
  return keys;
}

/**
 * The keys that any text containing the folded needle must have. Both empty: the index cannot help (one ASCII letter or
 * digit, or one frequent character) and the text is read newest first.
 */
export function queryKeys(folded: string): QueryKeys {
  const points = codePoints(folded);
  const [first, second] = points;
  if (first === undefined) return { all: [], any: [] };
  if (second === undefined) {
    const single = singleKey(first);
    return { all: single === null ? [] : [single], any: [] };
  }
  if (points.length === 2 && first < ASCII && second < ASCII) {
    const singles = [singleKey(first), singleKey(second)].filter((key) => key !== null);
    const any = [pairKey(first, second)];
    for (let follower = 1; follower < ASCII; follower++) any.push(tripleKey(first, second, follower));
    return { all: unique(singles), any: unique(any) };
  }
  const all: number[] = [];
  for (let index = 0; index + 1 < points.length; index++) {
    const a = points[index] as number;
    const b = points[index + 1] as number;
    const c = points[index + 2];
    if (a >= ASCII || b >= ASCII) all.push(pairKey(a, b));
    else if (c !== undefined) all.push(c < ASCII ? tripleKey(a, b, c) : pairKey(a, b));
  }
  return { all: unique(all), any: [] };
}

function unique(keys: number[]): number[] {
  return [...new Set(keys)];
}
