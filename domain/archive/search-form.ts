import { z } from "zod";
import { parseQuery } from "@/domain/archive/rules/search-query";
import { MESSAGE_CHANGES, MESSAGE_KINDS, SEARCH_FORMS, SEARCH_ORDERS, SENDER_ROLES } from "@/domain/archive/vocabulary";
import { DAY_MS } from "@/domain/kernel/time";

const MAX_CODES = 50;

/** Codes as typed into one field, apart by blanks or commas, or as a list. */
const codes = z.preprocess(
  (given) => (typeof given === "string" ? given.split(/[\s,，、]+/).filter(Boolean) : given),
  z
    .array(
      z
        .string()
        .max(64)
        .transform((code) => code.toUpperCase()),
    )
    .max(MAX_CODES)
    .optional(),
);
const day = z.iso.date();

/** Refuses a query that cannot be read, saying where: position from 1 and length in characters. */
function readable(text: string, ctx: z.RefinementCtx): void {
  const parsed = parseQuery(text);
  if ("alternatives" in parsed) return;
  const { rule, offset, length } = parsed.problem;
  ctx.addIssue({ code: "custom", params: { rule: `search-${rule}`, facts: { position: offset + 1, length } } });
}

/** What a search form posts beside its basis: words, how they compare, in which order, filters by displayed codes and days in Beijing. */
export const searchForm = {
  text: z.string().max(2_000).superRefine(readable).default(""),
  form: z.enum(SEARCH_FORMS).default("folded"),
  order: z.enum(SEARCH_ORDERS).default("newest"),
  groups: codes,
  people: codes,
  roles: z.array(z.enum(SENDER_ROLES)).max(SENDER_ROLES.length).optional(),
  kinds: z.array(z.enum(MESSAGE_KINDS)).max(MESSAGE_KINDS.length).optional(),
  changes: z.array(z.enum(MESSAGE_CHANGES)).max(MESSAGE_CHANGES.length).optional(),
  /** Only what a hold keeps. */
  held: z
    .union([z.boolean(), z.enum(["true", "on", "false"]).transform((text) => text !== "false")])
    .transform((held) => held || undefined)
    .optional(),
  from: day.optional(),
  /** The last day that is searched. */
  until: day.optional(),
};

/** The instants of two days in Beijing, the second day included. */
export function instantsOf({ from, until }: { from?: string | undefined; until?: string | undefined }) {
  return {
    from: from ? new Date(`${from}T00:00:00+08:00`).toISOString() : undefined,
    until: until ? new Date(Date.parse(`${until}T00:00:00+08:00`) + DAY_MS).toISOString() : undefined,
  };
}

/** Refuses a last day before the first. */
export function daysInOrder(
  { from, until }: { from?: string | undefined; until?: string | undefined },
  ctx: z.RefinementCtx,
): void {
  if (from && until && until < from) ctx.addIssue({ code: "custom", path: ["until"], params: { rule: "after-start" } });
}
