import type { purgeRuns } from "@/db/schema";
import type { Tally } from "@/domain/archive/rules/tally";
import { isOwnKey, isSignedBy } from "@/domain/kernel/signing";

/** `right`: signed by a key of this installation. `foreign-key`: rightly signed, by a key it does not know. */
export type TallyCheck = "right" | "foreign-key" | "wrong";

/** A finished run's tally and what its signature says of it. */
export function checkedTally(run: Pick<typeof purgeRuns.$inferSelect, "tally" | "signature" | "publicKey">): {
  tally: Tally;
  check: TallyCheck;
} {
  const { tally, signature, publicKey } = run;
  if (tally === null || signature === null || publicKey === null) throw new Error("the purge is not finished");
  const right = isSignedBy(Buffer.from(tally), { signature, publicKey });
  return {
    tally: JSON.parse(tally) as Tally,
    check: right ? (isOwnKey(publicKey) ? "right" : "foreign-key") : "wrong",
  };
}
