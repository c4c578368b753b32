import { and, eq, getTableColumns, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { purgeRuns } from "@/db/schema";
import { checkedTally } from "@/domain/archive/internal/checked-tally";
import { sha256 } from "@/domain/archive/rules/sha256";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";
import { publicKeyPem } from "@/domain/kernel/signing";

/** One tally with what is needed to check it elsewhere: the exact bytes, the signature and the public key. */
export const getPurge = defineQuery({
  name: "archive.get-purge",
  permission: "retention.view",
  input: z.strictObject({ number: z.coerce.number().int().min(1) }),
  async run({ ctx, input }) {
    const [run] = await ctx.db
      .select(getTableColumns(purgeRuns))
      .from(purgeRuns)
      .where(and(eq(purgeRuns.number, input.number), isNotNull(purgeRuns.finishedAt)));
    if (!run?.tally || !run.signature || !run.publicKey) throw notFound("purge");
    return {
      ...checkedTally(run),
      text: run.tally,
      sha256: sha256(run.tally).toString("hex"),
      signature: run.signature.toString("base64"),
      publicKeyPem: publicKeyPem(run.publicKey),
    };
  },
});
