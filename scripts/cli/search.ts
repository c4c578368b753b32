import { parseArgs } from "node:util";
import { closeDatabases, database } from "@/db/client";
import { searchAsOperator } from "@/domain/archive/queries/search-as-operator";
import { makeCtx } from "@/domain/kernel/ctx";
import { DomainError } from "@/domain/kernel/errors";

export const summary =
  "search the archive on the server: search [--literal] [--phrase] TEXT [--json] [--limit N] [--group ID]";

const usage = `Usage: npm run -s qunjian -- search [--literal] [--phrase] TEXT [--json] [--limit N] [--group ID …]
  --literal   traditional and simplified characters differ
  --phrase    TEXT is one needle: blanks, quotes, minus and OR are not syntax
  --json      { "query", "total", "results" } on standard output; total is exact
  --limit N   results to print (default 50, at most 500)
  --group ID  only in this group; may be given several times
`;

/** `qunjian search`: an operator's search as the system actor; logged like any other. */
export async function run(argv: string[]): Promise<number> {
  const given = parse(argv);
  if (!given) {
    process.stderr.write(usage);
    return 2;
  }
  const { values, text } = given;
  try {
    const ctx = makeCtx(
      database(),
      { kind: "system", name: "cli" },
      { origin: { surface: "cli", ip: null, path: "search" } },
    );
    const found = await searchAsOperator.ask(ctx, {
      text,
      form: values.literal ? "literal" : "folded",
      phrase: values.phrase ?? false,
      scope: { groups: null },
      filters: values.group ? { groups: values.group } : {},
      basis: { kind: "purpose", purpose: "operator's command line" },
      limit: values.limit === undefined ? undefined : Number(values.limit),
    });
    process.stdout.write(values.json ? asJson(text, found) : asLines(found));
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    for (const { field, rule, facts } of error.fields)
      process.stderr.write(`${field}: ${rule}${facts ? ` ${JSON.stringify(facts)}` : ""}\n`);
    if (error.fields.length === 0) process.stderr.write(`${error.message}\n`);
    return 2;
  } finally {
    await closeDatabases();
  }
}

type Found = Awaited<ReturnType<typeof searchAsOperator.ask>>;

function parse(argv: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        literal: { type: "boolean" },
        phrase: { type: "boolean" },
        json: { type: "boolean" },
        limit: { type: "string" },
        group: { type: "string", multiple: true },
      },
    });
    const [text] = positionals;
    return text === undefined || positionals.length > 1 ? null : { values, text };
  } catch {
    return null;
  }
}

function asJson(query: string, { total, rows }: Found): string {
  const results = rows.map((row) => ({
    groupId: row.groupId,
    messageId: row.messageId,
    sentAt: row.sentAt.toISOString(),
    personId: row.personId,
    kind: row.kind,
    text: row.text,
    sha256: row.sha256,
    revisions: row.revisions.map(({ kind, at, text }) => ({ kind, at: at.toISOString(), text })),
  }));
  return `${JSON.stringify({ query, total, results }, null, 2)}\n`;
}

/** One line a message; what would break or turn the line is written as an escape. */
function asLines({ total, rows }: Found): string {
  const lines = rows.map((row) => {
    const text = row.text.replace(
      /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
      (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`,
    );
    return `${row.sentAt.toISOString()}  ${row.groupId}  ${row.messageId}  ${text}`;
  });
  return `${[...lines, `${total} found`].join("\n")}\n`;
}
