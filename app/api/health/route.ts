export const dynamic = "force-dynamic";

/** Answers as soon as this server does; whoever starts it waits for this. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
