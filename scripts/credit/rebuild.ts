import { closeDatabases, database } from "@/db/client";
import { compareStandings } from "@/domain/credit/compare-standings";
import { type Ctx, makeCtx } from "@/domain/kernel/ctx";
import { refreshBars } from "@/domain/measures/commands/refresh-bars";
import { showProgress } from "../progress";

/** People looked at in one transaction: few enough for the memory, enough to be quick. */
const slice = 2000;

/** `credit rebuild`: derives every stored standing anew from the ledger, bars included; prints counts and differences. */
export async function rebuild(): Promise<number> {
  const ctx = makeCtx(
    database(),
    { kind: "system", name: "cli.credit" },
    { origin: { surface: "cli", ip: null, path: "credit rebuild" } },
  );
  const progress = showProgress("people", null);
  const began = performance.now();
  try {
    const { looked, differing } = await compareStandings(ctx, "rebuild", { slice, onSlice: progress.update });
    const bars = await rebuildBars(ctx);
    progress.end();
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    const facts = {
      people: looked,
      differed: differing.length,
      bars: bars.looked,
      barsDiffered: bars.differing.length,
    };
    process.stdout.write(`${JSON.stringify({ ...facts, seconds, differing, barsDiffering: bars.differing })}\n`);
    return 0;
  } finally {
    await closeDatabases();
  }
}

async function rebuildBars(ctx: Ctx): Promise<{ looked: number; differing: string[] }> {
  const found = { looked: 0, differing: [] as string[] };
  let after: string | null = null;
  do {
    const one: { last: string | null; looked: number; differing: string[] } = await refreshBars.execute(ctx, { after });
    found.looked += one.looked;
    found.differing.push(...one.differing);
    after = one.last;
  } while (after !== null);
  return found;
}
