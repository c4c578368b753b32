import { parseArgs } from "node:util";

/** What a run is asked for. */
export interface Options {
  /** Lines `{id, text, source, thread}`, gzip or plain. */
  messages: string;
  /** `{"queries": [{"query", "expected"}]}`. */
  queries: string;
  /** Copies of the messages, at other times. */
  multiply: number;
  /** Leaves the database. */
  keep: boolean;
  /** Measures a wave of spam as well. */
  wave: boolean;
  /** What the same queries are run through beside the product. */
  against: Rival[];
}

const RIVALS = ["pg_trgm", "like"] as const;
export type Rival = (typeof RIVALS)[number];

export const usage = `Usage: npm run -s bench:search -- --messages FILE.ndjson.gz --queries FILE.json [--multiply N] [--keep]
    [--against pg_trgm,like] [--wave]
  --messages  lines {"id", "text", "source", "thread"}, spread over 200 days and 5,000 groups
  --queries   {"queries": [{"query": text, "expected": messages of one copy with it, or null}]}
  --multiply  N copies of the messages at other times (default 1)
  --keep      leave the database and print its URL on standard error
  --against   run the queries through these as well
  --wave      afterwards add one text 200,000 times in an old week and search for it
`;

/** Reads the arguments; null when they are wrong. */
export function readOptions(argv: string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        messages: { type: "string" },
        queries: { type: "string" },
        multiply: { type: "string", default: "1" },
        keep: { type: "boolean", default: false },
        wave: { type: "boolean", default: false },
        against: { type: "string", default: "" },
      },
    });
    const { messages, queries, keep, wave } = values;
    const multiply = Number(values.multiply);
    const against = values.against.split(",").filter(Boolean) as Rival[];
    const known = against.every((rival) => RIVALS.includes(rival));
    if (!messages || !queries || !Number.isInteger(multiply) || multiply < 1 || !known) return null;
    return { messages, queries, multiply, keep, wave, against };
  } catch {
    return null;
  }
}
