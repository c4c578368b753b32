import type { Server } from "node:http";
import { parseArgs } from "node:util";
import { startReceiver } from "../platform-stub/receiver";

export const summary =
  "platform-stub [--port 4010] [--register | --secret whsec_…]: receive webhooks and say what they ask";

const usage = `Usage: npm run -s qunjian -- platform-stub [--port 4010] (--register | --secret whsec_…)

  --register  registers itself with every platform of the demo and takes up what is waiting for them
  --secret    verifies by the secret that was shown when the endpoint was added in the settings
`;

/** Receives webhooks until it is stopped. Answers 0 when stopped, 1 when it cannot start, 2 for wrong arguments. */
export async function run(argv: string[]): Promise<number> {
  const given = readArguments(argv);
  if (!given) {
    process.stderr.write(usage);
    return 2;
  }
  const secrets = new Map(given.register ? [] : [["*", given.secret ?? ""]]);
  // Before anything is registered: where nobody listens nothing may be sent.
  const server = await listen(given.port, secrets);
  if (!server) {
    process.stderr.write(`Port ${given.port} is in use: choose another with --port.\n`);
    return 1;
  }
  const registered = given.register ? await register(given.port).catch((error) => close(server, error)) : secrets;
  if (!registered) {
    await close(server);
    process.stderr.write("This database is not a demo: add an endpoint in the settings and give its --secret.\n");
    return 1;
  }
  for (const [path, secret] of registered) secrets.set(path, secret);
  const paths = [...secrets.keys()].map((path) => (path === "*" ? "" : path)).join(" ");
  process.stdout.write(`Listening on http://localhost:${given.port} ${paths}. Ctrl+C stops.\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await close(server);
  return 0;
}

/** The receiver; null when the port is taken. */
async function listen(port: number, secrets: ReadonlyMap<string, string>): Promise<Server | null> {
  try {
    return await startReceiver(port, secrets, (line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return null;
    throw error;
  }
}

/** Stops listening, then throws the error that was the reason, if there is one. */
async function close(server: Server, reason?: unknown): Promise<null> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  if (reason) throw reason;
  return null;
}

async function register(port: number): Promise<Map<string, string> | null> {
  const { closeDatabases } = await import("@/db/client");
  const { registerStub } = await import("../platform-stub/register");
  try {
    return await registerStub(port);
  } finally {
    await closeDatabases();
  }
}

function readArguments(argv: string[]): { port: number; register: boolean; secret?: string | undefined } | null {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        port: { type: "string", default: "4010" },
        register: { type: "boolean", default: false },
        secret: { type: "string" },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) return null;
    if (values.register === (values.secret !== undefined)) return null;
    return { port, register: values.register, secret: values.secret };
  } catch {
    return null;
  }
}
