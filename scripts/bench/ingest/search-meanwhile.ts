import { setTimeout as sleep } from "node:timers/promises";
import { database } from "@/db/client";
import { searchArchive } from "@/domain/archive/queries/search-archive";

const everyMs = 200;
const markEveryMs = 1_000;
const limit = 50;

/** What searches took meanwhile, in ms, and how long acknowledged messages took to be found. */
export interface Searches {
  times: number[];
  found: number[];
  /** Acknowledged messages that the very next search did not find. */
  late: number;
}

/** Searches for words of the texts, newest first, and for what was just acknowledged, until `stop` is called. */
export function searchMeanwhile(lines: readonly string[]) {
  const searches: Searches = { times: [], found: [], late: 0 };
  let stopped = false;
  let lastMarkMs = 0;
  let looking: Promise<void> = Promise.resolve();

  async function words() {
    for (let n = 0; !stopped; n++) {
      const dueMs = performance.now() + everyMs;
      const startedMs = performance.now();
      await newest(needleOf(lines, n));
      searches.times.push(performance.now() - startedMs);
      await sleep(Math.max(0, dueMs - performance.now()));
    }
  }

  async function look(mark: string) {
    const startedMs = performance.now();
    let tries = 1;
    while ((await newest(mark)) === 0) {
      if (tries++ > 1_000) throw new Error("an acknowledged message is not found");
    }
    if (tries > 1) searches.late++;
    searches.found.push(performance.now() - startedMs);
  }

  const running = words();
  // Until it is awaited, a failure waits too.
  running.catch(() => {});
  return {
    /** Tells of a message that was just acknowledged; one a second is looked for. */
    acknowledged(mark: string) {
      if (performance.now() - lastMarkMs < markEveryMs) return;
      lastMarkMs = performance.now();
      looking = looking.then(() => look(mark));
      looking.catch(() => {});
    },
    async stop(): Promise<Searches> {
      stopped = true;
      await running;
      await looking;
      return searches;
    },
  };
}

/** How many of the newest messages hold the needle, fifty at the most. */
async function newest(text: string): Promise<number> {
  const scope = { groups: null, from: null, until: null };
  const page = await searchArchive(database(), { text, form: "folded", phrase: true, scope, filters: {}, limit });
  return page.rows.length;
}

/** Two to six characters out of a text, another one each time. */
function needleOf(lines: readonly string[], n: number): string {
  for (let at = n * 7_919; ; at++) {
    const letters = [...(lines[at % lines.length] as string)];
    const length = 2 + (n % 5);
    const from = (n * 31) % Math.max(1, letters.length - length + 1);
    const needle = letters.slice(from, from + length).join("");
    if (letters.length >= length && needle.trim() === needle) return needle;
  }
}
