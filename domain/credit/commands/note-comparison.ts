import { z } from "zod";
import { standingChecks } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { newId } from "@/domain/kernel/ids";

/** Ids of differing people kept with a comparison. */
const kept = 100;

const noteComparisonInput = z.strictObject({
  kind: z.enum(["nightly", "rebuild"]),
  at: z.date(),
  looked: z.int().min(0),
  differing: z.array(z.uuid()),
});

/** Notes that all stored standings were compared with what the ledger gives; the overview raises an alarm at a difference. */
export const noteComparison = defineCommand({
  name: "credit.note-comparison",
  permission: "credit.record",
  input: noteComparisonInput,
  async run({ ctx, input: { kind, at, looked, differing } }) {
    const id = newId();
    const differed = differing.length;
    await ctx.db.insert(standingChecks).values({ id, kind, at, looked, differed, people: differing.slice(0, kept) });
    return changed({ id }, [
      {
        action: "credit.standings-compared",
        subject: { kind: "database", id: "standings" },
        detail: { kind, looked, differed },
      },
    ]);
  },
});
