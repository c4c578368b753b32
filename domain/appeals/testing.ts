import { desc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { appealArguments, appeals, findings, notices } from "@/db/schema";
import { approveDecision } from "@/domain/cases/commands/approve-decision";
import type { ProposedFindingInput } from "@/domain/cases/inputs";
import {
  type CaseWorld,
  caseWorld,
  decideAs,
  later,
  openedCase,
  senderFinding,
  storedDecision,
  takeEffectAt,
} from "@/domain/cases/testing";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { submitAppeal } from "./commands/submit-appeal";
import type { FindingResult } from "./vocabulary";

/** A world in which the sender was found to have violated, with the notice of it. */
export interface AppealWorld extends CaseWorld {
  caseId: string;
  findingId: string;
  noticeNumber: string;
  noticeId: string;
  /** Who decided, and who approved where a second person was needed. */
  decider: string;
  approver: string | null;
  /** When the notice was published, ms after the world's beginning. */
  noticedMs: number;
}

const minute = 60_000;

/** A context of the sender at some time (ms) after the world's beginning. */
export function asPerson(world: CaseWorld, ms: number, personId = world.sender): Ctx {
  const ctx = later(world, "person", ms);
  return { ...ctx, actor: { ...ctx.actor, personId } as Ctx["actor"] };
}

/** A decision about the sender that has taken effect; S4 and above are approved by a lead. */
export async function decidedWorld(
  db: Database,
  given: Partial<ProposedFindingInput> = {},
  about: { world?: CaseWorld; atMs?: number; messageIndex?: number } = {},
): Promise<AppealWorld> {
  const world = about.world ?? (await caseWorld(db));
  const atMs = about.atMs ?? minute;
  const decider = newId();
  const found = await openedCase(world, given.category ?? "DEF-01");
  const { decisionId, state } = await decideAs(later(world, "moderator", atMs, decider), world, found.id, {
    outcome: "violation",
    findings: [senderFinding(world, given)],
    reason: "对特定成员反复辱骂，证据齐全。",
  });
  let approver: string | null = null;
  if (state !== "decided") {
    approver = newId();
    const { version } = await storedDecision(world, decisionId);
    await approveDecision.execute(later(world, "lead", atMs + minute, approver), {
      decisionId,
      version,
      reason: "已核对证据。",
    });
  }
  const noticedMs = atMs + minute + 11_000;
  await takeEffectAt(world, decisionId, atMs + minute);
  const [finding] = await db.select({ id: findings.id }).from(findings).where(eq(findings.decisionId, decisionId));
  const [notice] = await db
    .select({ id: notices.id, number: notices.number })
    .from(notices)
    .where(eq(notices.decisionId, decisionId))
    .orderBy(desc(notices.publishedAt))
    .limit(1);
  if (!finding || !notice) throw new Error("the decision has left no finding or notice");
  return {
    ...world,
    caseId: found.id,
    findingId: finding.id,
    noticeId: notice.id,
    noticeNumber: notice.number,
    ...{ decider, approver, noticedMs },
  };
}

export const words = "当天我在外地，消息不是我发的，账号借给了别人。";

/** The sender appeals against the notice at `ms` after the world's beginning. */
export async function filedAppeal(world: AppealWorld, ms: number) {
  return await submitAppeal.execute(asPerson(world, ms), {
    notice: world.noticeNumber,
    arguments: [
      { disputes: "facts", words },
      { disputes: "severity", words: "只有一条，程度没有那么重。" },
    ],
    files: [],
  });
}

export async function storedAppeal(world: Pick<CaseWorld, "db">, appealId: string) {
  const [row] = await world.db.select().from(appeals).where(eq(appeals.id, appealId));
  if (!row) throw new Error("no such appeal");
  return row;
}

/** What a reviewer posts: one result for the finding, an answer to each argument. */
export async function answerTo(world: AppealWorld, appealId: string, result: FindingResult, more: object = {}) {
  const { version } = await storedAppeal(world, appealId);
  const raised = await world.db
    .select({ id: appealArguments.id })
    .from(appealArguments)
    .where(eq(appealArguments.appealId, appealId));
  return {
    appealId,
    version,
    findings: [{ findingId: world.findingId, result, ...more }],
    measures: [],
    answers: raised.map(({ id }) => ({ argumentId: id, words: "已核对登录记录，采信。" })),
    reason: "登录记录显示账号当时由他人使用，原认定的事实不成立。",
  };
}
