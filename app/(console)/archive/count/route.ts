import { askedSearch } from "@/domain/desk/queries/asked-search";
import { countSearchThroughout } from "@/domain/desk/queries/count-search-throughout";
import { requestCtx } from "@/lib/page-ctx";
import { progressResponse } from "@/lib/progress-response";
import { postedSearch, signedInRoute } from "@/lib/signed-in-route";

/** Counts all that a search of the own finds, saying how far it is; going away ends the count in the database too. */
export function POST(request: Request): Promise<Response> {
  return signedInRoute(async () => {
    const ctx = await requestCtx();
    const search = await postedSearch(request);
    await askedSearch.ask(ctx, { search });
    return progressResponse(request, (signal, onProgress) =>
      countSearchThroughout.ask(ctx, { search, signal, onProgress }),
    );
  });
}
