import { requestCtx } from "@/lib/page-ctx";
import { signedInRoute } from "@/lib/signed-in-route";
import { besideSearch } from "../beside-search";

/** What the column beside the results shows, after something was put into the basket or a search was saved. */
export function GET(request: Request): Promise<Response> {
  return signedInRoute(async () => {
    const search = new URL(request.url).searchParams.get("s");
    const beside = await besideSearch(await requestCtx(), search);
    return Response.json(beside, { headers: { "cache-control": "no-store" } });
  });
}
