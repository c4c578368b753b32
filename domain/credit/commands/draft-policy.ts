import { creditPolicyDrafts } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { draftPolicyInput } from "@/domain/credit/policy-inputs";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { policyAt } from "@/domain/credit/rules/credit-policy";
import { numbersOf } from "@/domain/credit/rules/policy-numbers";
import { actorId } from "@/domain/kernel/actor";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS, startOfShanghaiDay } from "@/domain/kernel/time";

/** Days between drafting and effect that a new draft proposes: time to approve and to publish. */
const noticeDays = 30;

/** Begins a new version of the credit policy as a copy of the one in force (CP-1 4.7). */
export const draftPolicy = defineCommand({
  name: "credit.draft-policy",
  permission: "credit.draft-policy",
  input: draftPolicyInput,
  async run({ ctx }) {
    const now = ctx.now();
    const book = await policyBook(ctx);
    const base = policyAt(book, now.getTime());
    const drafts = await ctx.db.select({ name: creditPolicyDrafts.name }).from(creditPolicyDrafts);
    const id = newId();
    const name = nextName([...book.map((policy) => policy.id), ...drafts.map((draft) => draft.name)]);
    await ctx.db.insert(creditPolicyDrafts).values({
      id,
      name,
      basedOn: base.id,
      state: "draft",
      numbers: numbersOf(base),
      effectiveFrom: new Date(startOfShanghaiDay(now.getTime()) + noticeDays * DAY_MS),
      publicTextZh: "",
      publicTextEn: "",
      authorId: actorId(ctx.actor) as string,
      createdAt: now,
      changedAt: now,
    });
    return changed({ id }, [
      { action: "credit.policy-drafted", subject: { kind: "credit-policy", id }, detail: { name, basedOn: base.id } },
    ]);
  },
});

/** The name after the highest number that was ever used: a name given up stays free of confusion. */
function nextName(names: readonly string[]): string {
  const highest = Math.max(0, ...names.map((name) => Number(/-(\d+)$/.exec(name)?.[1] ?? 0)));
  return `CP-${highest + 1}`;
}
