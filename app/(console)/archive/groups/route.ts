import { listGroups } from "@/domain/groups/queries/list-groups";
import { requestCtx } from "@/lib/page-ctx";
import { signedInRoute } from "@/lib/signed-in-route";

const SHOWN = 20;

/** Groups by name or code, for the search's filter: the largest first. */
export function GET(request: Request): Promise<Response> {
  return signedInRoute(async () => {
    const q = new URL(request.url).searchParams.get("q")?.slice(0, 64) ?? "";
    const { rows } = await listGroups.ask(await requestCtx(), { q, sort: "members" });
    const found = rows.slice(0, SHOWN).map(({ code, name, platform, members }) => ({ code, name, platform, members }));
    return Response.json(found, { headers: { "cache-control": "no-store" } });
  });
}
