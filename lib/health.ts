import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { demoProgress } from "@/domain/intake/queries/demo-progress";
import { isDemo } from "@/domain/platforms/queries/is-demo";
import { version } from "@/package.json";

/** Whether this server can do its work. */
export interface Health {
  status: "ok" | "unavailable";
  version: string;
  database: "reachable" | "unreachable";
  /** The database holds the demo. */
  demo: boolean;
  /** Whole percent while the demo is being loaded. */
  demoLoading: number | null;
}

const patienceMs = 3_000;

/** Asks the database, for three seconds at most. */
export async function health(): Promise<Health> {
  try {
    const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error("late")), patienceMs).unref());
    const [demo, demoLoading] = await Promise.race([look(), late]);
    return { status: "ok", version, database: "reachable", demo, demoLoading };
  } catch {
    return { status: "unavailable", version, database: "unreachable", demo: false, demoLoading: null };
  }
}

async function look(): Promise<[boolean, number | null]> {
  const db = database();
  await db.execute(sql`select 1`);
  return [await isDemo(db), await demoProgress(db)];
}
