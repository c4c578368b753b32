import { type LookupAddress, lookup } from "node:dns";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { performance } from "node:perf_hooks";
import { addressKind } from "../address-kind";
import type { WebhookReach } from "../rules/webhook-url";

/** How one call went: the status when there was an answer, else a code of what failed. */
export interface Posted {
  status: number | null;
  failure: "timeout" | "address-refused" | "connection" | "status" | null;
  durationMs: number;
}

const timeoutMs = 10_000;

function mayReach(ip: string, reach: WebhookReach): boolean {
  const kind = addressKind(ip);
  return kind === "public" || (kind === "loopback" ? reach.loopback || reach.private : reach.private);
}

class AddressRefused extends Error {}

/** Resolves a name and refuses it when any of its addresses may not be called; the connection goes to what was judged. */
function guardedLookup(reach: WebhookReach): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, "", 0);
      const [first] = addresses;
      if (!first || addresses.some(({ address }) => !mayReach(address, reach))) {
        return callback(new AddressRefused(), "", 0);
      }
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}

/** Posts a body once, within 10 s in all, without following redirects; the answer's body is not kept. */
export async function postWebhook(
  target: string,
  headers: Record<string, string>,
  body: string,
  reach: WebhookReach,
): Promise<Posted> {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  const url = new URL(target);
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) && !mayReach(literal, reach)) return { status: null, failure: "address-refused", durationMs: 0 };
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const status = await send(url, headers, body, reach, signal);
    return { status, failure: status >= 200 && status < 300 ? null : "status", durationMs: took() };
  } catch (error) {
    const failure = signal.aborted ? "timeout" : error instanceof AddressRefused ? "address-refused" : "connection";
    return { status: null, failure, durationMs: took() };
  }
}

function send(
  url: URL,
  headers: Record<string, string>,
  body: string,
  reach: WebhookReach,
  signal: AbortSignal,
): Promise<number> {
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const bytes = Buffer.from(body);
    const call = request(
      url,
      {
        method: "POST",
        agent: false,
        signal,
        lookup: guardedLookup(reach),
        headers: { ...headers, "content-length": bytes.length },
      },
      (answer) => {
        resolve(answer.statusCode ?? 0);
        answer.destroy();
      },
    );
    call.on("error", reject);
    call.end(bytes);
  });
}
