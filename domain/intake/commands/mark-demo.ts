import { count, eq } from "drizzle-orm";
import { z } from "zod";
import { accounts, groups, installation, people, platforms } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { refused } from "@/domain/kernel/errors";

/**
 * Marks an empty database as a demo, for ever, told as of ctx.now(); a demo whose load was interrupted keeps its moment.
 * Refuses `database-not-empty`.
 */
export const markDemo = defineCommand({
  name: "intake.mark-demo",
  permission: "demo.load",
  input: z.strictObject({}),
  async run({ ctx }) {
    const [row] = await ctx.db.select().from(installation).for("update");
    if (row?.demo && row.demoAsOf) {
      return unchanged({ asOf: row.demoAsOf, done: row.demoDone, loaded: row.demoState === "loaded" });
    }
    if (!(await isEmpty(ctx))) throw refused("database-not-empty");
    const asOf = ctx.now();
    await ctx.db
      .insert(installation)
      .values({ one: true, demo: true, demoState: "loading", demoAsOf: asOf })
      .onConflictDoUpdate({ target: installation.one, set: { demo: true, demoState: "loading", demoAsOf: asOf } });
    return changed({ asOf, done: 0, loaded: false }, [
      { action: "database.marked-demo", subject: { kind: "database", id: "installation" } },
    ]);
  },
});

/** Notes how far the demo's load is; done = total ends it. Part of each step's transaction. */
export const noteDemoProgress = defineCommand({
  name: "intake.note-demo-progress",
  permission: "demo.load",
  input: z.strictObject({ done: z.int().min(0), total: z.int().min(0), loaded: z.boolean().default(false) }),
  async run({ ctx, input: { done, total, loaded } }) {
    const demoState = loaded ? ("loaded" as const) : ("loading" as const);
    await ctx.db
      .update(installation)
      .set({ demoDone: done, demoTotal: total, demoState })
      .where(eq(installation.demo, true));
    return unchanged(null);
  },
});

async function isEmpty(ctx: Ctx): Promise<boolean> {
  for (const table of [platforms, accounts, groups, people]) {
    const [row] = await ctx.db.select({ rows: count() }).from(table);
    if (row?.rows) return false;
  }
  return true;
}
