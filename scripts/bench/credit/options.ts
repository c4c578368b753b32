import { parseArgs } from "node:util";

/** What `bench:credit` measures. */
export interface BenchCreditOptions {
  findings: number;
  people: number;
  /** Keeps the throwaway database. */
  keep: boolean;
}

export const usage = `Usage: npm run -s bench:credit [-- --findings N --people N --keep]

  Rebuilds the stored standings of N findings (1000000) about N people (50000) in a throwaway database.
`;

/** Reads the arguments; null when they are wrong. */
export function readOptions(argv: string[]): BenchCreditOptions | null {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        findings: { type: "string", default: "1000000" },
        people: { type: "string", default: "50000" },
        keep: { type: "boolean", default: false },
      },
    });
    const [findings, people] = [Number(values.findings), Number(values.people)];
    if (![findings, people].every((count) => Number.isInteger(count) && count > 0)) return null;
    return { findings, people, keep: values.keep };
  } catch {
    return null;
  }
}
