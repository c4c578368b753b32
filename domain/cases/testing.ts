import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { cases, decisions } from "@/db/schema";
import { actorAs, ctxAs } from "@/db/testing";
import { appendMessages } from "@/domain/archive/commands/append-messages";
import { makeGroup } from "@/domain/groups/testing";
import type { Role } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { makePerson, makePlatform } from "@/domain/people/testing";
import { claimCase } from "./commands/claim-case";
import { decideCase } from "./commands/decide-case";
import { reportAsStaff } from "./commands/report-as-staff";
import { takeEffect } from "./commands/take-effect";
import type { ProposedFindingInput } from "./inputs";

/** A group with creator, manager, members and a few messages of one of them. */
export interface CaseWorld {
  db: Database;
  at: Date;
  platformId: string;
  groupId: string;
  creator: string;
  manager: string;
  sender: string;
  witness: string;
  quotes: { groupId: string; messageId: string; sentAt: Date }[];
}

const startAt = new Date("2026-11-23T12:00:00+08:00");

/** Builds the world; the messages are a day old. With `alone` the creator is the only one who manages. */
export async function caseWorld(db: Database, given: { alone?: boolean; at?: Date } = {}): Promise<CaseWorld> {
  const at = given.at ?? startAt;
  const ctx = ctxAs(db, "system", { now: at });
  const platformId = await makePlatform(ctx);
  const [creator, manager, sender, witness] = [newId(), newId(), newId(), newId()];
  for (const [id, displayName] of [
    [creator, "赵老师"],
    [manager, "卢平"],
    [sender, "许三"],
    [witness, "周四"],
  ] as const) {
    await makePerson(ctx, platformId, { id, displayName });
  }
  const { id: groupId } = await makeGroup(ctx, platformId, {
    [creator]: "creator",
    ...(given.alone ? {} : { [manager]: "manager" }),
    [sender]: "member",
    [witness]: "member",
  });
  const quotes = [1, 2].map((n) => ({
    groupId,
    messageId: `m-${groupId.slice(-6)}-${n}`,
    sentAt: new Date(at.getTime() - 86_400_000 + n * 60_000),
  }));
  await appendMessages.execute(ctx, {
    platformId,
    source: "api",
    items: quotes.map(({ messageId, sentAt }, i) => ({
      groupId,
      personId: sender,
      messageId,
      sentAt: sentAt.getTime(),
      kind: "text",
      text: `第 ${i + 1} 条`,
    })),
  });
  return { db, at, platformId, groupId, creator, manager, sender, witness, quotes };
}

/** A context of a role at some time (ms) after the world's beginning. */
export function later(world: CaseWorld, role: Role, ms = 0, accountId = newId()): Ctx {
  const base = ctxAs(world.db, role, { now: new Date(world.at.getTime() + ms) });
  return { ...base, actor: actorAs(role, { accountId, platformId: world.platformId }) };
}

/** A finding against the sender of the world, DEF-01 S3 unless given otherwise. */
export function senderFinding(world: CaseWorld, given: Partial<ProposedFindingInput> = {}): ProposedFindingInput {
  return {
    subject: { kind: "person", id: world.sender },
    category: "DEF-01",
    severity: "S3",
    role: "sender",
    quotes: world.quotes,
    documentNumber: "",
    documentFindsViolation: false,
    ...given,
  };
}

/** A case opened by staff about the first message; answers the case as stored. */
export async function openedCase(world: CaseWorld, category = "DEF-01") {
  const [quote] = world.quotes;
  const { caseId } = await reportAsStaff.execute(later(world, "moderator"), {
    subject: { kind: "message", groupId: world.groupId, messageId: quote?.messageId ?? "" },
    category,
    words: "群内反复辱骂。",
  });
  return await storedCase(world, caseId);
}

export async function storedCase(world: Pick<CaseWorld, "db">, caseId: string) {
  const [row] = await world.db.select().from(cases).where(eq(cases.id, caseId));
  if (!row) throw new Error("no such case");
  return row;
}

export async function storedDecision(world: Pick<CaseWorld, "db">, decisionId: string) {
  const [row] = await world.db.select().from(decisions).where(eq(decisions.id, decisionId));
  if (!row) throw new Error("no such decision");
  return row;
}

type Decision = Omit<Parameters<typeof decideCase.execute>[1], "caseId" | "version">;

/** Claims and decides a case as one moderator at `ms` after the beginning. */
export async function decideAs(ctx: Ctx, world: CaseWorld, caseId: string, decision: Decision) {
  await claimCase.execute(ctx, { caseId });
  const { version } = await storedCase(world, caseId);
  return await decideCase.execute(ctx, { caseId, version, ...decision });
}

/** The job's run for one decision, 11 s after `ms`. */
export async function takeEffectAt(world: CaseWorld, decisionId: string, ms: number) {
  return await takeEffect.execute(later(world, "system", ms + 11_000), { decisionId });
}
