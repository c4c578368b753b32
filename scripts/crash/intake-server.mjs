import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

/**
 * The intake of messages as a process of its own, to be killed: the route that production serves, on a free port, which it
 * sends to its parent. It refuses a database that loses commits, as production does.
 */
process.env.NODE_ENV = "production";
register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
const { POST } = await import("../../app/api/v1/messages/route.ts");
const { database } = await import("../../db/client.ts");
const { requireDurability } = await import("../../lib/durable-database.ts");
await requireDurability(database());

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  const answer = await POST(
    new Request(`http://localhost${request.url}`, { method: "POST", headers, body: Buffer.concat(parts) }),
  );
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
});
server.listen(0, "127.0.0.1", () => process.send?.({ port: server.address().port }));
process.once("disconnect", () => process.exit());
