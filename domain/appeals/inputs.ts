import { z } from "zod";
import { findingRoles, managerTiers, severities } from "@/domain/credit/vocabulary";
import { isId } from "@/domain/kernel/ids";
import { isCalendarDate } from "@/domain/kernel/time";
import { attachmentMaxCount } from "./rules/attachment-type";
import { disputedPoints, findingResults, measureResults } from "./vocabulary";

const id = z.string().refine(isId, { params: { rule: "format-uuid" } });
const version = z.coerce.number().int().min(1);
const reason = z.string().trim().min(4).max(1000);
const noticeNumber = z.string().regex(/^N-\d{4}-\d{2}-\d{4,}$/);
const appealNumber = z.string().regex(/^A-\d{4}-\d{2}-\d{4,}$/);

/** A list as a form posts it: fields `name.0.part`, `name.1.part` …; JSON gives an array. */
const listed = <Item extends z.ZodType>(item: Item, most: number) =>
  z.preprocess(
    (value) => (value && typeof value === "object" && !Array.isArray(value) ? Object.values(value) : value),
    z.array(item).max(most),
  );

/** What the person disputes and why. */
const argument = z.strictObject({ disputes: z.enum(disputedPoints), words: z.string().trim().min(4).max(2000) });
const argumentsOf = listed(argument, 8).refine((all) => all.length > 0, { params: { rule: "argument-missing" } });
const files = z.array(id).max(attachmentMaxCount).default([]);

export const submitAppealInput = z.strictObject({ notice: noticeNumber, arguments: argumentsOf, files });
export const askFurtherReviewInput = z.strictObject({ appeal: appealNumber, arguments: argumentsOf, files });
export const oneOwnAppealInput = z.strictObject({ number: appealNumber });
export const appealableInput = z.strictObject({ notice: noticeNumber });

/** A file as it arrives; its kind is told by its content. */
export const attachFileInput = z.strictObject({
  name: z.string().trim().min(1).max(200),
  bytes: z.instanceof(Uint8Array),
});
export const oneFileInput = z.strictObject({ fileId: id });

/** One appeal as its caller saw it. */
export const seenAppealInput = z.strictObject({ appealId: id, version });
export const assignAppealInput = z.strictObject({ appealId: id, version, accountId: id });
export const extendAppealInput = z.strictObject({ appealId: id, version, reason });

/** What the reviewer makes of one finding; of a modification what it says from now on. */
const findingAnswer = z.strictObject({
  findingId: id,
  result: z.enum(findingResults),
  category: z
    .string()
    .regex(/^[A-Z]{3}-\d{2}$/)
    .optional(),
  severity: z.enum(severities).optional(),
  role: z.enum(findingRoles).optional(),
  tier: z
    .enum(managerTiers)
    .or(z.literal("none").transform(() => null))
    .nullable()
    .optional(),
});
export type FindingAnswer = z.output<typeof findingAnswer>;

const measureAnswer = z.strictObject({
  measureId: id,
  result: z.enum(measureResults),
  /** Of a shortening: an instant, or a day in Beijing, which is served to its end. */
  endsAt: z
    .preprocess(
      (value) => (typeof value === "string" && isCalendarDate(value) ? `${value}T23:59:59.999+08:00` : value),
      z.coerce.date(),
    )
    .optional(),
});
export type MeasureAnswer = z.output<typeof measureAnswer>;

const proposed = {
  appealId: id,
  version,
  findings: listed(findingAnswer, 50).default([]),
  measures: listed(measureAnswer, 50).default([]),
};

/** An outcome as the reviewer considers it. */
export const proposedOutcomeInput = z.strictObject(proposed);
export type ProposedOutcome = z.output<typeof proposedOutcomeInput>;

/** The answer: outcome, reason, an answer to each argument, and what the preview showed. */
export const decideAppealInput = z.strictObject({
  ...proposed,
  answers: listed(z.strictObject({ argumentId: id, words: z.string().trim().min(2).max(2000) }), 8).default([]),
  reason,
  /** Digest of the preview that was confirmed; another one means that something changed since. */
  seen: z.string().regex(/^[0-9a-f]{16}$/, { error: "preview" }),
});

export const queueViews = ["waiting", "mine", "open", "answered"] as const;
export type QueueView = (typeof queueViews)[number];
export const listAppealsInput = z.strictObject({
  view: z.enum(queueViews).default("waiting"),
  cursor: z.string().max(500).optional(),
});
export const oneAppealInput = z.union([z.strictObject({ appealId: id }), z.strictObject({ number: appealNumber })]);

const date = z.string().refine(isCalendarDate, { params: { rule: "date" } });
/** Dates one a line or parted by spaces or commas, as typed. */
const dates = z.preprocess(
  (value) => (typeof value === "string" ? value.split(/[\s,，、;；]+/u).filter(Boolean) : (value ?? [])),
  z.array(date).max(60),
);
export const saveCalendarInput = z
  .strictObject({
    year: z.coerce.number().int().min(2020).max(2100),
    daysOff: dates,
    workdays: dates,
    source: z.string().trim().min(4).max(200),
    url: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .nullable()
      .default(null),
    /** 0 for a year that has not been set by hand yet. */
    version: z.coerce.number().int().min(0),
  })
  .superRefine((input, issue) => {
    for (const field of ["daysOff", "workdays"] as const) {
      if (input[field].some((day) => !day.startsWith(`${input.year}-`))) {
        issue.addIssue({ code: "custom", path: [field], params: { rule: "other-year", facts: { year: input.year } } });
      }
    }
    if (input.workdays.some((day) => input.daysOff.includes(day))) {
      issue.addIssue({ code: "custom", path: ["workdays"], params: { rule: "day-off-and-worked" } });
    }
  });
