import type { BesideView } from "@/components/archive/beside-view";
import { savedSearches } from "@/domain/cases/queries/saved-searches";
import { basketBeside } from "@/domain/desk/queries/basket-beside";
import type { Ctx } from "@/domain/kernel/ctx";

/** Saved searches shown beside the results; the rest are on their own page. */
const SHOWN = 6;

/** The basket of a search's basis and the own saved searches, as the column beside the results shows them. */
export async function besideSearch(ctx: Ctx, search: string | null): Promise<BesideView> {
  const [basket, saved] = await Promise.all([
    search ? basketBeside.ask(ctx, { search }) : null,
    savedSearches.ask(ctx, {}),
  ]);
  return {
    basket: basket && {
      id: basket.id,
      lines: basket.lines.map((line) => ({ ...line, sentAt: line.sentAt.toISOString() })),
    },
    saved: saved.slice(0, SHOWN).map(({ id, name, lastTotal }) => ({ id, name, lastTotal })),
    savedMore: Math.max(0, saved.length - SHOWN),
  };
}
