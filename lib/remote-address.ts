import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { env } from "./env";

/**
 * The address a request came from. The last entry of X-Forwarded-For is the socket's own (`noteSocketAddresses`); before it
 * stand those that proxies wrote, and only as many are believed as there are proxies in front of the server.
 */
export function remoteAddress(
  forwardedFor: string | null,
  trustedProxies: number = env().QUNJIAN_TRUSTED_PROXIES,
): string | null {
  const entries = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
  const address = entries[Math.max(0, entries.length - 1 - trustedProxies)];
  return address ? address.slice(0, 64) : null;
}

const noted = globalThis as typeof globalThis & { qunjianNotesSockets?: true };

/**
 * From now on each request that reaches an HTTP server of this process has its socket's address as the last entry of
 * X-Forwarded-For, whatever whoever asked wrote there: the framework keeps what they wrote and shows no socket.
 */
export function noteSocketAddresses(): void {
  if (noted.qunjianNotesSockets) return;
  noted.qunjianNotesSockets = true;
  subscribe("http.server.request.start", (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    const given = request.headers["x-forwarded-for"];
    const before = given === undefined || given.length === 0 ? "" : `${given}, `;
    request.headers["x-forwarded-for"] = `${before}${socket.remoteAddress ?? "unknown"}`;
  });
}
