import { actorId } from "@/domain/kernel/actor";
import { unauthenticated } from "@/domain/kernel/errors";
import { requestCtx } from "@/lib/page-ctx";
import { cancelRunning, runningKey } from "@/lib/running-searches";
import { postedSearch, signedInRoute } from "@/lib/signed-in-route";

/** Ends a search of the own that runs, in the database too. Staff and regulators alike: nobody reaches another's. */
export function POST(request: Request): Promise<Response> {
  return signedInRoute(async () => {
    const { actor } = await requestCtx();
    const accountId = actorId(actor);
    if (actor.kind === "anonymous" || !accountId) throw unauthenticated();
    return Response.json({ ended: cancelRunning(runningKey(accountId, await postedSearch(request))) });
  });
}
