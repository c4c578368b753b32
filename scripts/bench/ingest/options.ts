import { parseArgs } from "node:util";

/** What a run is asked for. */
export interface Options {
  seconds: number;
  /** Messages a second, sent by the clock whether or not earlier ones are answered; null: as many as it takes. */
  rate: number | null;
  /** Leaves the database. */
  keep: boolean;
}

export const usage = `Usage: npm run -s bench:ingest -- [--seconds 60] [--rate max|N] [--keep]
  --seconds  how long (default 60)
  --rate     N messages a second by the clock, or max: the next batch when one is answered, four at a time (default 5000)
  --keep     leave the database and print its URL on standard error
`;

/** Reads the arguments; null when they are wrong. */
export function readOptions(argv: string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        seconds: { type: "string", default: "60" },
        rate: { type: "string", default: "5000" },
        keep: { type: "boolean", default: false },
      },
    });
    const seconds = Number(values.seconds);
    const rate = values.rate === "max" ? null : Number(values.rate);
    if (!(seconds > 0) || !(rate === null || rate > 0)) return null;
    return { seconds, rate, keep: values.keep };
  } catch {
    return null;
  }
}
