import { readdir, readFile } from "node:fs/promises";

/** What a file in this folder exports, beside `summary`, its one line in the help text. The file's name is the command's. */
interface Command {
  /** Does the work and answers the exit code: 0 done, 1 failed, 2 wrong arguments. */
  run(argv: string[]): Promise<number>;
}

const folder = new URL(".", import.meta.url);

/** The others find a migrated database named in the environment before they are even loaded. */
const commandsWithoutDatabase = ["platform-stub"];

async function commandNames(): Promise<string[]> {
  const files = await readdir(folder);
  const names = files.filter((file) => /^[a-z-]+\.ts$/.test(file)).map((file) => file.replace(/\.ts$/, ""));
  return names.filter((name) => name !== "main").sort();
}

/** Reads the summary without loading the command, which may want an environment. */
async function summaryOf(name: string): Promise<string> {
  const source = await readFile(new URL(`${name}.ts`, folder), "utf8");
  return /export const summary\s*=\s*"([^"]*)"/.exec(source)?.[1] ?? "";
}

async function helpText(names: string[]): Promise<string> {
  const width = Math.max(8, ...names.map((name) => name.length));
  const lines = names.map(async (name) => `  ${name.padEnd(width)}  ${await summaryOf(name)}`);
  return ["Usage: npm run -s qunjian -- <command> [arguments]", "", ...(await Promise.all(lines)), ""].join("\n");
}

async function runCommand(name: string, argv: string[]): Promise<number> {
  const command: Command = await import(new URL(`${name}.ts`, folder).href);
  return command.run(argv);
}

/**
 * Runs the command named first with the rest of the arguments.
 * @param withDatabase runs what it is given while a migrated database is there
 * @returns the exit code; 2 for a command that is unknown
 */
export async function main(
  argv: string[],
  withDatabase: (work: () => Promise<number>) => Promise<number>,
): Promise<number> {
  const [name, ...rest] = argv;
  const names = await commandNames();
  if (name === undefined || name === "help" || name === "--help") {
    process.stdout.write(await helpText(names));
    return 0;
  }
  if (!names.includes(name)) {
    process.stderr.write(`Unknown command: ${name}\n\n${await helpText(names)}`);
    return 2;
  }
  return needsDatabase(name, rest) ? withDatabase(() => runCommand(name, rest)) : runCommand(name, rest);
}

function needsDatabase(name: string, rest: string[]): boolean {
  if (rest.includes("--register")) return true;
  // Rebuilding is all of `credit` that works on a database; wrong arguments are told without one.
  if (name === "credit") return rest[0] === "rebuild";
  return !commandsWithoutDatabase.includes(name);
}
