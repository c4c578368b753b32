import { z } from "zod";
import { shownName } from "@/domain/kernel/shown-name";
import {
  attestedMethods,
  casePurposes,
  documentKinds,
  minorAges,
  rejectionReasons,
  revealableFields,
  revealPurposes,
  standingLevels,
  verificationStates,
} from "./vocabulary";

const externalId = z.string().min(1).max(128);
const id = z.uuid();

/** One account as its platform describes it. `verification` only ever adds: null takes nothing away. */
export const personItem = z.strictObject({
  id: externalId,
  displayName: z.string().min(1).max(64).superRefine(shownName),
  registeredAt: z.coerce.date(),
  verification: z
    .strictObject({ method: z.enum(attestedMethods), at: z.coerce.date() })
    .nullish()
    .transform((v) => v ?? null),
  minor: z
    .enum(minorAges)
    .nullish()
    .transform((v) => v ?? null),
});
export type PersonItem = z.output<typeof personItem>;

/** Up to 1,000 people a call; `platformId` is for jobs, a platform's own is known. */
export const putPeopleInput = z.strictObject({
  platformId: id.optional(),
  people: z.array(personItem).min(1).max(1000),
});

export const addPlaceholdersInput = z.strictObject({
  platformId: id,
  externalIds: z.array(externalId).min(1).max(5000),
});

/** What somebody hands in to be verified. With `network-id` only the result counts and nothing of the person is kept. */
export const submitIdentityInput = z.discriminatedUnion("method", [
  z.strictObject({
    method: z.literal("document"),
    /** The platform's identifier of the person; a person submits for nobody else. */
    person: externalId.optional(),
    realName: z.string().trim().min(1).max(64),
    documentKind: z.enum(documentKinds),
    documentNumber: z.string().min(1).max(64),
    mobile: z.string().min(1).max(32),
  }),
  z.strictObject({ method: z.literal("network-id"), person: externalId }),
]);

export const approveIdentityInput = z.strictObject({
  submissionId: id,
  version: z.coerce.number().int(),
  /** Says that a match with the document of somebody blacklisted was looked into. */
  matchChecked: z.coerce.boolean().default(false),
});

export const rejectIdentityInput = z.strictObject({
  submissionId: id,
  version: z.coerce.number().int(),
  reasonCode: z.enum(rejectionReasons),
  reason: z.string().trim().min(4).max(500),
});

/** One field of one person, or of one submission that waits. */
export const revealFieldInput = z
  .strictObject({
    personId: id,
    submissionId: id.optional(),
    field: z.enum(revealableFields),
    purpose: z.enum(revealPurposes),
    caseNumber: z
      .string()
      .trim()
      .regex(/^C-\d{4}-\d{2}-\d{4,}$/)
      .optional(),
    reason: z.string().trim().min(10).max(500),
  })
  .refine((input) => input.caseNumber || !casePurposes.includes(input.purpose), {
    path: ["caseNumber"],
    params: { rule: "required" },
  });

const until = z.date().nullable().optional();

/** What credit derived, what measures impose; what is left out stays. The level in force is the worse of level and cap. */
export const writeStandingInput = z.strictObject({
  personId: id,
  credit: z
    .strictObject({
      score: z.int().min(0).max(120),
      rawScore: z.int(),
      level: z.enum(standingLevels),
      policyId: z.string().min(1),
    })
    .optional(),
  bars: z
    .strictObject({
      managerSuspendedUntil: until,
      creationRevokedUntil: until,
      blacklistedUntil: until,
      mutedUntil: until,
      /** A measure that lowers the level in force, and until when. */
      levelCap: z.enum(["B", "C", "D", "E"]).nullable().optional(),
      levelCapUntil: until,
    })
    .optional(),
});

/** Filters of the list of people; the terms of a search come by the id of a started search. */
export const listPeopleInput = z.strictObject({
  search: id.optional(),
  platform: z.string().max(32).optional(),
  verification: z.enum(verificationStates).optional(),
  level: z.enum(standingLevels).optional(),
  role: z.enum(["creator", "manager"]).optional(),
  suspended: z.enum(["yes"]).optional(),
  sort: z.enum(["registered", "score"]).default("registered"),
  cursor: z.string().max(500).optional(),
});
export type PeopleFilters = z.input<typeof listPeopleInput>;

export const startPeopleSearchInput = z.strictObject({
  terms: z.string().trim().min(1).max(64),
  filters: z.record(z.string(), z.string().max(64)).default({}),
});

export const onePersonInput = z.strictObject({ personId: z.string() });
export const oneSubmissionInput = z.strictObject({ submissionId: z.string() });
export const verificationQueueInput = z.strictObject({ cursor: z.string().max(500).optional() });
