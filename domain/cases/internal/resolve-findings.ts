import { and, eq, inArray } from "drizzle-orm";
import { groups, people } from "@/db/schema";
import type { ResolvedFinding } from "@/domain/cases/consequences";
import type { ProposedFindingInput } from "@/domain/cases/inputs";
import { type FindingProposal, findingProblems } from "@/domain/cases/rules/finding-problems";
import type { FindingProblemCode } from "@/domain/cases/vocabulary";
import { policyBook } from "@/domain/credit/queries/policy-book";
import type { PolicyBook } from "@/domain/credit/rules/credit-policy";
import { familyOf } from "@/domain/credit/vocabulary";
import { categoryOf } from "@/domain/credit/vocabulary/taxonomy";
import type { Ctx } from "@/domain/kernel/ctx";
import type { FieldProblem } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import type { CaseRow } from "./case-row";
import { managerFacts } from "./manager-facts";
import { type ArchivedQuote, quotedMessages, quoteKey } from "./quoted-messages";

export interface Resolution {
  findings: ResolvedFinding[];
  problems: FieldProblem[];
}

type Subjects = Map<string, { platformId: string; minor: "under14" | "under18" | null }>;

/** Checks proposed findings against taxonomy, archive, memberships and the recorded clock; pure given these facts. */
export async function resolveFindings(
  ctx: Ctx,
  row: CaseRow,
  proposed: readonly ProposedFindingInput[],
): Promise<Resolution> {
  const at = ctx.now().getTime();
  const book = await policyBook(ctx);
  const quotes = await quotedMessages(
    ctx,
    proposed.flatMap((one) => one.quotes),
  );
  const subjects = await subjectsOf(ctx, proposed);
  const problems: FieldProblem[] = [];
  const resolved: { finding: ResolvedFinding; proposal: FindingProposal }[] = [];
  for (const [index, one] of proposed.entries()) {
    const known = subjects.get(one.subject.id);
    if (!known || known.platformId !== row.platformId) {
      problems.push({ field: `findings.${index}.subject`, rule: "unknown-subject" });
    }
    if ((one.subject.kind === "group") !== (one.role === "group")) {
      problems.push({ field: `findings.${index}.role`, rule: "role-not-allowed" });
    }
    problems.push(...quoteProblems(one, index, quotes));
    resolved.push(await resolve(ctx, row, one, known?.minor ?? null, quotes, at, book));
  }
  for (const { index, code, allowed } of findingProblems(resolved.map(({ proposal }) => proposal))) {
    problems.push({
      field: `findings.${index}.${fieldOf[code]}`,
      rule: code,
      facts: allowed ? { allowed: allowed.join(", ") } : {},
    });
  }
  return { findings: resolved.map(({ finding }) => finding), problems };
}

async function resolve(
  ctx: Ctx,
  row: CaseRow,
  one: ProposedFindingInput,
  minor: ResolvedFinding["minor"],
  archived: ReadonlyMap<string, ArchivedQuote>,
  at: number,
  book: PolicyBook,
): Promise<{ finding: ResolvedFinding; proposal: FindingProposal }> {
  const keys = [...new Set(one.quotes.map(quoteKey))];
  const quotes = keys.flatMap((key) => archived.get(key) ?? []);
  const personId = one.subject.kind === "person" ? one.subject.id : null;
  const groupId = one.subject.kind === "group" ? one.subject.id : (quotes[0]?.groupId ?? row.groupId);
  const sentAts = quotes.map((quote) => quote.sentAt);
  const occurredAt = sentAts.length > 0 ? Math.min(...sentAts) : row.openedAt.getTime();
  const facts =
    one.role === "manager" && personId && groupId
      ? await managerFacts(ctx, { caseId: row.id, groupId, personId, occurredAt }, at, book)
      : null;
  const ownConduct = categoryOf(one.category)?.ownConduct ?? false;
  const tier = ownConduct ? null : (facts?.tier ?? null);
  const documentNumber = one.documentNumber || null;
  const clock = ownConduct ? null : (facts?.clock ?? null);
  return {
    finding: {
      id: newId(),
      subject: one.subject,
      groupId,
      category: one.category,
      severity: one.severity,
      role: one.role,
      tier,
      clock,
      occurredAt,
      quotes,
      documentNumber,
      minor,
    },
    proposal: {
      personId,
      groupId,
      category: one.category,
      severity: one.severity,
      role: one.role,
      tier,
      knowledgeAt: clock?.knowledgeAt ?? null,
      heldRole: facts?.heldRole ?? false,
      toolsExisted: facts?.toolsExisted ?? true,
      quotes: quotes.length + otherEvidence(one, facts?.clock != null),
      documentNumber,
      documentFindsViolation: one.documentFindsViolation,
      refutationAttached: documentNumber !== null,
      // The decision waits for compliance in the categories that ask for it (approvalNeeded).
      legalReview: true,
      citedLaw: documentNumber,
    },
  };
}

/** Evidence that is no message: the group's own profile, or the recorded notices a manager ignored. */
function otherEvidence(one: ProposedFindingInput, knowledgeRecorded: boolean): number {
  if (familyOf(one.category) === "GRP") return 1;
  return one.category === "MGT-01" && knowledgeRecorded ? 1 : 0;
}

function quoteProblems(
  one: ProposedFindingInput,
  index: number,
  archived: ReadonlyMap<string, ArchivedQuote>,
): FieldProblem[] {
  const field = `findings.${index}.quotes`;
  const found = one.quotes.map((quote) => archived.get(quoteKey(quote)));
  if (found.some((quote) => !quote)) return [{ field, rule: "quote-not-in-archive" }];
  const others = one.role === "sender" && found.some((quote) => quote?.senderId !== one.subject.id);
  return others ? [{ field, rule: "quote-by-another" }] : [];
}

async function subjectsOf(ctx: Ctx, proposed: readonly ProposedFindingInput[]): Promise<Subjects> {
  const ids = (kind: "person" | "group") => [
    ...new Set(proposed.flatMap(({ subject }) => (subject.kind === kind ? subject.id : []))),
  ];
  const subjects: Subjects = new Map();
  const [persons, groupIds] = [ids("person"), ids("group")];
  if (persons.length > 0) {
    const rows = await ctx.db
      .select({ id: people.id, platformId: people.platformId, minor: people.minor })
      .from(people)
      .where(and(inArray(people.id, persons)));
    for (const { id, platformId, minor } of rows) subjects.set(id, { platformId, minor });
  }
  for (const groupId of groupIds) {
    const [group] = await ctx.db.select({ platformId: groups.platformId }).from(groups).where(eq(groups.id, groupId));
    if (group) subjects.set(groupId, { platformId: group.platformId, minor: null });
  }
  return subjects;
}

const fieldOf: Readonly<Record<FindingProblemCode, string>> = {
  "unknown-category": "category",
  "severity-out-of-range": "severity",
  "role-not-allowed": "role",
  "share-not-allowed": "role",
  "tier-missing": "role",
  "tier-not-allowed": "role",
  "knowledge-missing": "role",
  "role-not-held": "role",
  "tools-missing": "role",
  "evidence-missing": "quotes",
  "document-missing": "documentNumber",
  "refutation-missing": "documentNumber",
  "legal-review-missing": "category",
  "cite-missing": "documentNumber",
  "document-finds-no-violation": "documentFindsViolation",
  twice: "subject",
};
