import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { closeDatabases, database } from "@/db/client";
import { createAccount } from "@/domain/accounts/commands/create-account";
import { type StaffRole, staffRoles } from "@/domain/kernel/actor";
import { makeCtx } from "@/domain/kernel/ctx";
import { DomainError } from "@/domain/kernel/errors";
import { env } from "@/lib/env";

export const summary = "staff create --role administrator --account NAME --name NAME: make a staff account";

const usage = `Usage: npm run -s qunjian -- staff create --role ROLE --account NAME --name "DISPLAY NAME" [--locale en] [--password-stdin]

  ROLE is one of ${staffRoles.join(", ")}. Prints a one-time link that sets the password (7 days);
  with --password-stdin the password is read from standard input (at least 12 characters) and no link is made.
`;

const reasons: Record<string, string> = {
  "login-name-taken": "this account name is taken",
  "login-name": "letters, digits, dot, dash, underscore and @, beginning with a letter or digit",
  "too-short": "too short",
  "too-long": "too long",
  required: "missing",
  "password-too-short": "at least 12 characters",
  "password-is-account": "must not be the account's name",
  "password-too-simple": "too few different characters",
  "password-too-common": "is on the list of common passwords",
};

/** Makes a staff account; the first administrator is made so. Answers 0 done, 1 refused, 2 wrong arguments. */
export async function run(argv: string[]): Promise<number> {
  const given = readArguments(argv);
  if (!given) {
    process.stderr.write(usage);
    return 2;
  }
  const { passwordFromStdin, ...facts } = given;
  const password = passwordFromStdin ? (await text(process.stdin)).replace(/\r?\n$/, "") : undefined;
  const ctx = makeCtx(
    database(),
    { kind: "system", name: "cli.staff" },
    { origin: { surface: "cli", ip: null, path: "staff create" } },
  );
  try {
    const { link } = await createAccount.execute(ctx, { kind: "staff", ...facts, password });
    process.stdout.write(`Account ${facts.loginName.toLowerCase()} (${facts.role}) made.\n`);
    if (link) {
      const base = env().NEXTAUTH_URL ?? "http://localhost:3000";
      process.stdout.write(`Set the password here, once, until ${link.expiresAt.toISOString()}:\n`);
      process.stdout.write(`${base}/sign-in/invitation#${link.token}\n`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    process.stderr.write(`Not made. ${explain(error)}\n`);
    return 1;
  } finally {
    await closeDatabases();
  }
}

function explain(error: DomainError): string {
  if (error.fields.length === 0) return reasons[error.reason] ?? error.reason;
  return error.fields.map(({ field, rule }) => `${field}: ${reasons[rule] ?? rule}`).join("; ");
}

function readArguments(argv: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        role: { type: "string" },
        account: { type: "string" },
        name: { type: "string" },
        locale: { type: "string", default: "zh-CN" },
        "password-stdin": { type: "boolean", default: false },
      },
    });
    const role = staffRoles.find((known): known is StaffRole => known === values.role);
    if (positionals.join(" ") !== "create" || !role || !values.account || !values.name) return null;
    return {
      role,
      loginName: values.account,
      displayName: values.name,
      locale: values.locale === "en" ? ("en" as const) : ("zh-CN" as const),
      passwordFromStdin: values["password-stdin"],
    };
  } catch {
    return null;
  }
}
