import { createServer, type IncomingMessage, type Server } from "node:http";
import { Webhook } from "standardwebhooks";
import { type StubEvent, sayEvent } from "./say-event";

const mostBytes = 1_000_000;

/** What the receiver keeps: the highest version per subject, and the ids it has seen. */
interface Memory {
  versions: Map<string, number>;
  seen: Set<string>;
}

/**
 * A platform's receiver as it should be: verifies the signature against the secret of the path, drops what it has seen
 * and what is older than what it knows of the subject, says what it would enforce, and answers 2xx at once.
 * Rejects when the port is taken.
 * @param secrets signing secrets by path; `*` holds for every other path. Looked at with each request, so they may be added
 * while it listens.
 */
export function startReceiver(
  port: number,
  secrets: ReadonlyMap<string, string>,
  print: (line: string) => void,
): Promise<Server> {
  const memory: Memory = { versions: new Map(), seen: new Set() };
  const server = createServer(async (request, response) => {
    const status = await receive(request, secrets, memory, print).catch(() => 500);
    response.writeHead(status).end();
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => resolve(server));
  });
}

async function receive(
  request: IncomingMessage,
  secrets: ReadonlyMap<string, string>,
  memory: Memory,
  print: (line: string) => void,
): Promise<number> {
  if (request.method !== "POST") return 405;
  const path = new URL(request.url ?? "/", "http://here.invalid").pathname;
  const secret = secrets.get(path) ?? secrets.get("*");
  if (!secret) return 404;
  const body = await bodyOf(request);
  if (body === null) return 413;
  let event: StubEvent;
  try {
    event = new Webhook(secret).verify(body, request.headers as Record<string, string>) as StubEvent;
  } catch {
    print(`${path}  签名不对，已拒收  /  signature does not match, refused`);
    return 401;
  }
  const id = String(request.headers["webhook-id"]);
  const { subject, version } = event.data;
  const key = `${subject.kind}:${subject.id}`;
  if (memory.seen.has(id)) {
    print(`${path}  重复的消息，不再执行  /  seen before, nothing to do  (${key} v${version})`);
    return 200;
  }
  memory.seen.add(id);
  if (version <= (memory.versions.get(key) ?? 0)) {
    print(`${path}  比已知的旧，不执行  /  older than what is known, not enforced  (${key} v${version})`);
    return 200;
  }
  memory.versions.set(key, version);
  const [zh, en] = sayEvent(event);
  print(`${path}  ${zh}`);
  print(`${" ".repeat(path.length)}  ${en}`);
  return 204;
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
