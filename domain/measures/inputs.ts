import { z } from "zod";
import { parseInstant } from "@/domain/kernel/time";
import { loweredLevels, measureKinds, measureStates, rectifyItems } from "./vocabulary";

const id = z.uuid();
const version = z.coerce.number().int().min(1);
const reason = z.string().trim().min(4).max(1000);

/** One measure to impose, as the consequence of a decision. Starts at once unless it says when. */
export const imposedMeasure = z.strictObject({
  id,
  kind: z.enum(measureKinds),
  subject: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("person"), id }),
    z.strictObject({ kind: z.literal("group"), id }),
  ]),
  /** Whole days; null for measures that end otherwise (closing, rectifying). */
  days: z.number().int().min(1).max(365).nullable(),
  /** In the future: scheduled until then. */
  startsAt: z.date().optional(),
  endsAt: z.date().nullable(),
  /** Before a decision: a hold or suspension that ends by itself. */
  interim: z.boolean().default(false),
  /** Of a lowered level: the highest level meanwhile. */
  level: z.enum(loweredLevels).optional(),
  /** Reason of an interim measure, kept encrypted beside it. */
  words: z.string().max(2000).optional(),
  /** Taxonomy code with the ground. */
  ground: z.string().min(1),
  findingId: id.nullable(),
  /** The arithmetic: trigger, base days, factor. */
  facts: z.record(z.string(), z.unknown()),
});
export type ImposedMeasure = z.input<typeof imposedMeasure>;

export const imposeMeasuresInput = z.strictObject({
  caseId: id,
  /** Null for an interim measure, which comes before any decision. */
  decisionId: id.nullable(),
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

/** A later start, as `2026-12-01T08:00` in Beijing time or with an offset; gives it in UTC, nothing for an empty field. */
export const plannedStart = z.string().transform((text, ctx) => {
  if (text === "") return undefined;
  const at = parseInstant(/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}+08:00`);
  if (at !== null) return new Date(at).toISOString();
  ctx.addIssue({ code: "custom", params: { rule: "format-datetime" } });
  return z.NEVER;
});

export const suspendManagerInput = z.strictObject({
  personId: id,
  ground: z.enum(directGrounds),
  days: z.coerce.number().int().min(1).max(365),
  reason,
  startsAt: plannedStart.optional(),
  /** Case it relates to, if any. */
  caseId: id.optional().or(z.literal("").transform(() => undefined)),
});

/** As filled in so far; the reason only goes into the text. */
export const suspensionNoticeInput = z.strictObject({
  personId: id,
  ground: z.enum(directGrounds),
  days: z.coerce.number().int().min(1).max(365),
  startsAt: plannedStart.optional(),
});

export const suspensionPreviewInput = z.strictObject({
  personId: id,
  days: z.coerce.number().int().min(1).max(365),
});

export const approveMeasureInput = z.strictObject({ measureId: id, version });
export const rejectMeasureInput = z.strictObject({ measureId: id, version, reason });
export const withdrawMeasureInput = z.strictObject({ measureId: id, version });
export const liftMeasureInput = z.strictObject({ measureId: id, version, reason });
/** Ends earlier than imposed, never later. Version and days are optional for a consequence only. */
export const shortenMeasureInput = z.strictObject({
  measureId: id,
  version: version.optional(),
  endsAt: z.coerce.date(),
  /** Recomputed length, where an appeal gives one. */
  days: z.number().int().min(0).max(365).optional(),
  reason,
});
/** What a decision on an appeal does to a measure. */
export const settleMeasureInput = z.strictObject({ measureId: id, reason: reason.optional() });

/** A manager ticks off, or takes back, one item of the checklist of the own group's rectification. */
export const tickRectifyItemInput = z.strictObject({
  measureId: id,
  item: z.enum(rectifyItems),
  done: z.union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")]),
});
/** A moderator confirms that a group has done what its rectification asked for. */
export const confirmRectificationInput = z.strictObject({ measureId: id, version, reason });
/** Once, and before it ends. */
export const extendInterimInput = z.strictObject({ measureId: id, version, reason });
export const endInterimInput = z.strictObject({ caseId: id, reason: reason.nullable() });

/** What a list of measures may be narrowed to. */
export const measureMarks = ["interim", "overdue"] as const;

export const listMeasuresInput = z.strictObject({
  kind: z.enum(measureKinds).optional(),
  state: z.enum(measureStates).optional(),
  /** Any of these states, beside `state`. */
  states: z.array(z.enum(measureStates)).min(1).optional(),
  platformId: id.optional(),
  personId: id.optional(),
  groupId: id.optional(),
  caseId: id.optional(),
  /** Interim measures; rectifications past their deadline. */
  only: z.enum(measureMarks).optional(),
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
