/**
 * The address a request came from, by X-Forwarded-For. The last entry counts: it was written by the proxy in front (or by
 * the server itself), the ones before it by whoever asked.
 */
export function remoteAddress(forwardedFor: string | null): string | null {
  const last = forwardedFor?.split(",").at(-1)?.trim();
  return last ? last.slice(0, 64) : null;
}
