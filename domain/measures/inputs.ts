import { z } from "zod";
import { measureKinds, measureStates } from "./vocabulary";

const id = z.uuid();
const version = z.coerce.number().int().min(1);
const reason = z.string().trim().min(4).max(1000);

/** One measure to impose, as the consequence of a decision. Starts at once. */
export const imposedMeasure = z.strictObject({
  id,
  kind: z.enum(measureKinds),
  subject: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("person"), id }),
    z.strictObject({ kind: z.literal("group"), id }),
  ]),
  /** Whole days; null for measures that end otherwise (closing, rectifying). */
  days: z.number().int().min(1).max(365).nullable(),
  endsAt: z.date().nullable(),
  /** Taxonomy code with the ground. */
  ground: z.string().min(1),
  findingId: id.nullable(),
  /** The arithmetic: trigger, base days, factor. */
  facts: z.record(z.string(), z.unknown()),
});
export type ImposedMeasure = z.output<typeof imposedMeasure>;

export const imposeMeasuresInput = z.strictObject({
  caseId: id,
  decisionId: id,
  startsAt: z.date(),
  /** Who proposed and who approved, for the record of the measure. */
  proposedBy: z.string(),
  proposedAt: z.date(),
  approvedBy: z.string().nullable(),
  approvedAt: z.date().nullable(),
  measures: z.array(imposedMeasure).max(200),
});

/** Grounds of a direct suspension by a lead (design 9); each is a message key in the namespace `measures`. */
export const directGrounds = [
  "repeated-inaction",
  "abuse-of-rights",
  "account-compromised",
  "imminent-harm",
  "authority-request",
] as const;
export type DirectGround = (typeof directGrounds)[number];

export const suspendManagerInput = z.strictObject({
  personId: id,
  ground: z.enum(directGrounds),
  days: z.coerce.number().int().min(1).max(365),
  reason,
  /** Case it relates to, if any. */
  caseId: id.optional().or(z.literal("").transform(() => undefined)),
});

export const suspensionPreviewInput = z.strictObject({
  personId: id,
  days: z.coerce.number().int().min(1).max(365),
});

export const approveMeasureInput = z.strictObject({ measureId: id, version });
export const rejectMeasureInput = z.strictObject({ measureId: id, version, reason });
export const withdrawMeasureInput = z.strictObject({ measureId: id, version });
export const liftMeasureInput = z.strictObject({ measureId: id, version, reason });
/** Ends earlier than imposed, never later. */
export const shortenMeasureInput = z.strictObject({ measureId: id, version, endsAt: z.coerce.date(), reason });

export const listMeasuresInput = z.strictObject({
  kind: z.enum(measureKinds).optional(),
  state: z.enum(measureStates).optional(),
  /** Any of these states, beside `state`. */
  states: z.array(z.enum(measureStates)).min(1).optional(),
  platformId: id.optional(),
  personId: id.optional(),
  groupId: id.optional(),
  caseId: id.optional(),
  cursor: z.string().max(500).optional(),
});
/** By its id or, as spoken, by its number. */
export const getMeasureInput = z.union([
  z.strictObject({ measureId: id }),
  z.strictObject({ number: z.string().regex(/^M-\d{4}-\d{2}-\d{4,}$/) }),
]);
export const listSuspendedManagersInput = z.strictObject({
  platformId: id.optional(),
  cursor: z.string().max(500).optional(),
});

/** For platforms: everything that changed after the cursor, oldest first. */
export const measuresSinceInput = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
