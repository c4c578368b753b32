import { z } from "zod";
import { findingRoles, severities } from "@/domain/credit/vocabulary";
import { isId } from "@/domain/kernel/ids";
import { plannedStart } from "@/domain/measures/inputs";
import { interimKinds, loweredLevels, pauseLengths } from "@/domain/measures/vocabulary";
import { caseStates, decisionOutcomes, delayGrounds, knowledgeBases, managerActions } from "./vocabulary";

const id = z.string().refine(isId, { params: { rule: "format-uuid" } });
const version = z.coerce.number().int().min(1);
const instant = z.coerce.date();
const flag = z.union([z.boolean(), z.enum(["true", "on", "false"]).transform((text) => text !== "false")]);
/** Code of the taxonomy such as DEF-01; whether it exists and fits is checked with the facts. */
const category = z.string().regex(/^[A-Z]{3}-\d{2}$/);
const messageId = z.string().min(1).max(200);
const words = (most: number) => z.string().trim().min(1).max(most);

/** A message as quoted: its key in the archive. */
export const quotedMessageInput = z.strictObject({ groupId: id, messageId, sentAt: instant });
export type QuotedMessage = z.output<typeof quotedMessageInput>;

/** What a report or case is about. */
export const reportSubjectInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("message"), groupId: id, messageId, sentAt: instant.optional() }),
  z.strictObject({ kind: z.literal("person"), personId: id, groupId: id.optional() }),
  z.strictObject({ kind: z.literal("group"), groupId: id }),
]);
export type ReportSubject = z.output<typeof reportSubjectInput>;

const reportWords = z.string().trim().max(2000).default("");

/** Report by staff in the console, or by a signed-in person about the own groups. */
export const reportInput = z.strictObject({ subject: reportSubjectInput, category, words: reportWords });

/** Report on the public page: the group by its displayed code, the rest as the reporter can name it. */
export const reportAsPublicInput = z.strictObject({
  groupCode: z
    .string()
    .trim()
    .transform((text) => text.toUpperCase())
    .pipe(z.string().min(4).max(20)),
  /** Identifier of the message, or of the person's code (P-…), when known. */
  messageId: messageId.optional().or(z.literal("").transform(() => undefined)),
  personCode: z
    .string()
    .trim()
    .max(20)
    .optional()
    .or(z.literal("").transform(() => undefined)),
  /** Code of the platform, when the reporter says on which one the group is: a check of the group's code. */
  platformCode: z.string().trim().max(40).optional(),
  /** About when it was said, and in which words: leads to the message when exactly one in the group matches. */
  saidAt: instant.optional(),
  saidText: z.string().trim().max(500).optional(),
  category,
  words: words(2000),
  /** How to reach the reporter; kept encrypted, never shown to the group. */
  contact: z.string().trim().max(200).default(""),
});

/** Report passed on by a platform, by the platform's own identifiers. */
export const reportAsPlatformInput = z.strictObject({
  externalId: z.string().min(1).max(200),
  groupExternalId: z.string().min(1).max(200),
  messageId: messageId.optional(),
  personExternalId: z.string().min(1).max(200).optional(),
  reporterExternalId: z.string().min(1).max(200).optional(),
  category,
  words: reportWords,
  /** When the platform showed the report to the managers of the group; starts their clock. */
  deliveredToManagersAt: instant.optional(),
});

/** Follow a report by its receipt code. */
export const reportByReceiptInput = z.strictObject({ receipt: z.string().trim().toUpperCase().min(8).max(20) });

/** One case, by its id. */
export const oneCaseInput = z.strictObject({ caseId: id });

/** Claims the most urgent case that nobody holds. */
export const claimNextCaseInput = z.strictObject({});

export const addNoteInput = z.strictObject({ caseId: id, text: words(2000) });

export const changeCategoryInput = z.strictObject({
  caseId: id,
  version,
  category,
  severity: z.enum(severities),
  reason: words(500),
});

export const mergeCasesInput = z.strictObject({ intoCaseId: id, fromCaseId: id, version, reason: words(500) });
export const splitReportInput = z.strictObject({ reportId: id, version, reason: words(500) });

/** Marks the reported matter as delivered to the managers: their clock starts now. */
export const deliverToManagersInput = z.strictObject({
  caseId: id,
  messageId: messageId.optional().or(z.literal("").transform(() => undefined)),
});

/** A moderator confirms, with a quoted fact, when managers came to know. */
export const confirmKnowledgeInput = z.strictObject({
  caseId: id,
  basis: z.enum(knowledgeBases).default("participation-confirmed"),
  messageId: messageId.optional().or(z.literal("").transform(() => undefined)),
  knowledgeAt: instant,
  quote: words(1000),
});

/** A manager acts on what was reported in the own group. */
export const answerAlertInput = z.strictObject({ alertId: id, action: z.enum(managerActions) });

/** A moderator records what a manager did on the platform, and when. */
export const recordResponseInput = z.strictObject({
  alertId: id,
  personId: id,
  action: z.enum(managerActions),
  at: instant,
  quote: words(1000),
});

/** One finding as proposed by the decider. The manager's tier is computed from the recorded clock, never typed. */
export const proposedFindingInput = z.strictObject({
  subject: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("person"), id }),
    z.strictObject({ kind: z.literal("group"), id }),
  ]),
  category,
  severity: z.enum(severities),
  /** `group` exactly when the subject is a group. */
  role: z.enum([...findingRoles, "group"]),
  quotes: z.array(quotedMessageInput).max(50).default([]),
  /** Number of the authority's document, or the law cited (OTH); required where the taxonomy says so. */
  documentNumber: z.string().trim().max(100).default(""),
  /** Orders (LGL) only: the document itself finds a violation by this person. */
  documentFindsViolation: flag.default(false),
});
export type ProposedFindingInput = z.output<typeof proposedFindingInput>;

const measureDays = z.coerce.number().int().min(1).max(365);
const laterStart = plannedStart.optional();

/** What the decider confirms beside the findings. */
export const confirmedMeasuresInput = z.strictObject({
  /** Suspensions follow from the policy; here only to shorten one. */
  suspensions: z
    .array(z.strictObject({ personId: id, days: z.coerce.number().int().min(1).max(365) }))
    .max(50)
    .default([]),
  groups: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("rectify"), groupId: id }),
        z.strictObject({
          kind: z.literal("pause-publishing"),
          groupId: id,
          startsAt: laterStart,
          days: z.coerce.number().pipe(z.union(pauseLengths.map((days) => z.literal(days)))),
        }),
        z.strictObject({ kind: z.literal("close"), groupId: id, startsAt: laterStart }),
      ]),
    )
    .max(10)
    .default([]),
  people: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.enum(["mute", "revoke-creation", "blacklist"]), personId: id, days: measureDays }),
        /** Credit level no better than this for so many days (Provisions 11 paragraph 2). */
        z.strictObject({
          kind: z.literal("lower-level"),
          personId: id,
          days: measureDays,
          level: z.enum(loweredLevels),
        }),
      ]),
    )
    .max(50)
    .default([]),
});
export type ConfirmedMeasures = z.output<typeof confirmedMeasuresInput>;

const noMeasures = { suspensions: [], groups: [], people: [] };

/** The notice is given later, with no effect and no points until then: by its review date at the latest. */
const delay = z.strictObject({
  ground: z.enum(delayGrounds),
  /** The ground in words, on record. */
  words: words(1000),
  until: plannedStart.pipe(z.coerce.date()),
});

const decision = {
  caseId: id,
  outcome: z.enum(decisionOutcomes),
  findings: z.array(proposedFindingInput).max(50).default([]),
  measures: confirmedMeasuresInput.default(noMeasures),
  /** Quoted messages the platform is told to remove from view. */
  removeMessages: flag.default(true),
  delay: delay.optional(),
};

/** The same as for decideCase, without reason and version: nothing is written. */
export const previewDecisionInput = z.strictObject({ ...decision, reason: z.string().max(2000).default("") });

export const decideCaseInput = z.strictObject({ ...decision, version, reason: words(2000) });
export type DecideCaseInput = z.output<typeof decideCaseInput>;

/** A hold or suspension before the decision; hours, up to 72 or, of a suspension, 168. */
export const imposeInterimInput = z.strictObject({
  caseId: id,
  version,
  kind: z.enum(interimKinds),
  /** The person it is about; the case's group where publishing is paused. */
  personId: id.optional().or(z.literal("").transform(() => undefined)),
  hours: z.coerce.number().int().min(1).max(168),
  imminentHarm: flag.default(false),
  reason: z.string().trim().min(10).max(1000),
});
export const renewInterimInput = z.strictObject({
  caseId: id,
  measureId: id,
  version,
  imminentHarm: flag.default(false),
  reason: z.string().trim().min(10).max(1000),
});

/** One decision, by its id. */
export const oneDecisionInput = z.strictObject({ decisionId: id });
/** Gives a delayed notice before its review date. */
export const giveNoticeInput = z.strictObject({ decisionId: id, version });
/** The second person. */
export const approveDecisionInput = z.strictObject({
  decisionId: id,
  version,
  reason: z.string().trim().max(2000).default(""),
});
export const rejectDecisionInput = z.strictObject({ decisionId: id, version, reason: words(2000) });

export const queueFilters = ["all", "mine", "due-soon", "unclaimed", "waiting"] as const;
export type QueueFilter = (typeof queueFilters)[number];

export const listQueueInput = z.strictObject({
  filter: z.enum(queueFilters).default("all"),
  severity: z.enum(severities).optional(),
  platformId: id.optional(),
  cursor: z.string().max(500).optional(),
});

export const listCasesInput = z.strictObject({
  state: z.enum(caseStates).optional(),
  severity: z.enum(severities).optional(),
  category: category.optional(),
  platformId: id.optional(),
  groupId: id.optional(),
  personId: id.optional(),
  number: z.string().trim().max(20).optional(),
  cursor: z.string().max(500).optional(),
});
