/** What a database error says of itself without the values that were bound. */
interface DatabaseFacts {
  /** SQLSTATE. */
  code: string;
  constraint_name: string | undefined;
  table_name: string | undefined;
}

/**
 * The error as it may leave a command or a query: of the database's errors only SQLSTATE, constraint, table, statement and
 * frames, since messages and parameters hold what people typed and whoever catches them may print them whole. Any other
 * error stays what it is.
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { query } = error as { query?: unknown };
  const facts = databaseFacts(error);
  if (typeof query !== "string" && !facts) return error;
  const bare = new Error(`Database error ${facts?.code ?? ""}: ${typeof query === "string" ? query : ""}`);
  bare.name = "DatabaseError";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  bare.stack = [`${bare.name}: ${bare.message}`, ...frames].join("\n");
  return facts ? Object.assign(bare, { code: facts.code, cause: facts }) : bare;
}

function databaseFacts(error: Error): DatabaseFacts | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { code, constraint_name, table_name } = at as Partial<DatabaseFacts>;
    if (at.name === "PostgresError" && code) return { code, constraint_name, table_name };
  }
  return null;
}
