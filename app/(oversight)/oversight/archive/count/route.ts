import { askedInOrder } from "@/domain/oversight/queries/asked-in-order";
import { countInOrder } from "@/domain/oversight/queries/count-in-order";
import { requestCtx } from "@/lib/page-ctx";
import { progressResponse } from "@/lib/progress-response";
import { postedSearch, signedInRoute } from "@/lib/signed-in-route";

/** Counts all that a search of the own finds within the order; going away ends the count in the database too. */
export function POST(request: Request): Promise<Response> {
  return signedInRoute(async () => {
    const ctx = await requestCtx();
    const search = await postedSearch(request);
    await askedInOrder.ask(ctx, { search });
    return progressResponse(request, (signal, onProgress) =>
      countInOrder.ask(ctx, { search, throughout: true, signal, onProgress }),
    );
  });
}
