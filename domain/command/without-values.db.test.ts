import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { z } from "zod";
import { ctxAs, inRollback } from "@/db/testing";
import { defineCommand } from "./define-command";
import { defineQuery } from "./define-query";
import { unchanged } from "./outcome";

const input = z.strictObject({ terms: z.string() });
const divided = (terms: string) => sql`select length(${terms}::text) / 0`;

const findDivided = defineQuery({
  name: "testing.divided",
  permission: "platform.manage",
  input,
  run: ({ ctx, input: { terms } }) => ctx.db.execute(divided(terms)),
});
const divide = defineCommand({
  name: "testing.divide",
  permission: "platform.manage",
  input,
  async run({ ctx, input: { terms } }) {
    await ctx.db.execute(divided(terms));
    return unchanged(null);
  },
});
const cast = defineCommand({
  name: "testing.cast",
  permission: "platform.manage",
  input,
  async run({ ctx, input: { terms } }) {
    await ctx.db.execute(sql`select ${terms}::uuid`);
    return unchanged(null);
  },
});

it.each([
  ["a query", (ctx: ReturnType<typeof ctxAs>) => findDivided.ask(ctx, { terms: "卢行舟" }), "22012"],
  ["a command", (ctx: ReturnType<typeof ctxAs>) => divide.execute(ctx, { terms: "卢行舟" }), "22012"],
  ["a message of the database", (ctx: ReturnType<typeof ctxAs>) => cast.execute(ctx, { terms: "卢行舟" }), "22P02"],
])("%s that the database fails says why, and nothing of what was typed", (_, asked, code) =>
  inRollback(async (db) => {
    const error = await asked(ctxAs(db, "administrator")).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: "DatabaseError", code });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain("卢行舟");
  }),
);
