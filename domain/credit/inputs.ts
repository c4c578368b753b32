import { z } from "zod";
import type { ImposedOnPerson } from "@/domain/credit/queries/changes-outlook";
import { findingRoles, managerTiers, severities } from "@/domain/credit/vocabulary";

const id = z.uuid();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A message quoted as evidence, as it stood when quoted. */
export const evidenceItem = z.strictObject({
  groupId: id,
  messageId: z.string().min(1),
  sentAt: z.date(),
  sha256: hash,
});

const finding = {
  id,
  groupId: id.nullable(),
  category: z.string().min(1),
  severity: z.enum(severities),
  /** Taxonomy code with the ground, or the number of the authority's document. */
  ground: z.string().min(1),
  occurredAt: z.date(),
  evidence: z.array(evidenceItem),
};

/** A finding about a person; a manager's tier comes from the recorded clock. */
export const personFinding = z.strictObject({
  ...finding,
  kind: z.literal("person"),
  personId: id,
  role: z.enum(findingRoles),
  tier: z.enum(managerTiers).nullable(),
  knowledgeAt: z.date().nullable(),
  actedAt: z.date().nullable(),
  minor: z.enum(["under14", "under18"]).nullable(),
});

/** A finding about a group: no credit follows. */
export const groupFinding = z.strictObject({ ...finding, kind: z.literal("group"), groupSubjectId: id });

export const recordFindingsInput = z.strictObject({
  decisionId: id,
  caseId: id,
  /** When it was decided, if its notice comes later: for the choice of the policy version (CP-1 4.7). */
  decidedAt: z.date().optional(),
  findings: z.array(z.discriminatedUnion("kind", [personFinding, groupFinding])).min(1),
  /** Suspensions really imposed, by person, in order of start: escalation counts these. Instants in epoch ms. */
  imposed: z.record(
    id,
    z.array(
      z.strictObject({
        caseId: z.string(),
        startsAt: z.number().int(),
        endsAt: z.number().int(),
        status: z.enum(["valid", "shortened", "void"]),
      }),
    ),
  ),
});

const content = z.strictObject({
  category: z.string().min(1),
  severity: z.enum(severities),
  role: z.enum(findingRoles),
  tier: z.enum(managerTiers).nullable(),
});

export const reverseFindingsInput = z.strictObject({
  appealId: id.nullable(),
  /** The decision by whose authority it is done. */
  decisionId: id.nullable(),
  changes: z
    .array(
      z.strictObject({
        findingId: id,
        change: z.discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("reverse") }),
          z.strictObject({ kind: z.literal("modify"), content }),
        ]),
      }),
    )
    .min(1)
    .max(50),
  /** Suspensions really imposed, by person (`measures/queries/imposed-on`), read with the people locked. */
  imposed: z.map(
    id,
    z.custom<ImposedOnPerson>((value) => typeof value === "object" && value !== null),
  ),
});

/** Stays the deductions of findings while an appeal is open, or lets them count again. */
export const stayFindingsInput = z.strictObject({
  appealId: id,
  findingIds: z.array(id).min(1).max(50),
  stay: z.enum(["begin", "end"]),
});

/** A reward by its kind, with what earned it; points and limits come from the policy. */
export const grantRewardInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("TRAINING"), personId: id }),
  z.strictObject({ kind: z.literal("CLEAN"), personId: id, countsFrom: z.date() }),
  z.strictObject({ kind: z.literal("REPORT"), personId: id, reportId: id, caseId: id }),
  z.strictObject({
    kind: z.literal("SELF_REPORT"),
    personId: id,
    reportId: id,
    caseId: id,
    /** Of the gravest finding that confirmed the report. */
    severity: z.enum(severities),
  }),
]);

export const reverseRewardInput = z.strictObject({
  rewardId: id,
  reason: z.string().trim().min(4).max(1000),
});

export const personStandingInput = z.strictObject({ personId: id });
