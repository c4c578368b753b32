/** Which addresses besides public ones may be called. */
export interface WebhookReach {
  /** This machine, also over plain http: in the demo and in development. */
  loopback: boolean;
  /** Private networks: where the operator allows it. */
  private: boolean;
}

/** Why an address is not taken as an endpoint; texts in messages/errors `fields.webhook-<code>`. */
export type WebhookUrlProblem = "url" | "https" | "credentials" | "host";

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** What is wrong with the address of an endpoint, or null. What its name resolves to is judged at every call. */
export function webhookUrlProblem(text: string, reach: WebhookReach): WebhookUrlProblem | null {
  if (text.length > 500 || !URL.canParse(text)) return "url";
  const url = new URL(text);
  const local = loopbackNames.has(url.hostname) || url.hostname.endsWith(".localhost");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && local && reach.loopback)) return "https";
  if (url.username || url.password) return "credentials";
  if (local && !reach.loopback) return "host";
  return url.hash ? "url" : null;
}
