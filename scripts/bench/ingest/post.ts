import { Agent, request } from "node:http";

/** The status and text of an answer. */
export interface Answer {
  status: number;
  text: string;
}

/** Sends a JSON body with a platform's key, over connections that stay open. Throws when there is no answer. */
export type Post = (method: "POST" | "PUT", path: string, body: Buffer | string) => Promise<Answer>;

/** A sender to a server (`http://host:port`). */
export function postTo(address: string, key: string): Post {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const post: Post = (method, path, body) =>
    new Promise((done, fail) => {
      const headers = {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
      };
      const sent = request(`${address}/api/v1/${path}`, { method, agent, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          done({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString("utf8") }),
        );
        response.on("error", fail);
      });
      sent.on("error", (error: Error & { code?: string }) => {
        // The server may close a connection that rested too long just as it is used again: nothing was read yet.
        if (sent.reusedSocket && error.code === "ECONNRESET") post(method, path, body).then(done, fail);
        else fail(error);
      });
      sent.end(body);
    });
  return post;
}
