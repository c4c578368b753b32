import { z } from "zod";
import { shownName } from "@/domain/kernel/shown-name";
import { checkGroupName } from "./rules/group-name";
import { gateActions, groupCategories, groupRoles, groupStatuses } from "./vocabulary";

const externalId = z.string().min(1).max(128);
const id = z.uuid();
const version = z.coerce.number().int();
const search = z.string().trim().max(64).optional();
const cursor = z.string().max(500).optional();

/** A name typed by staff: in its stored spelling, without hidden characters. */
const groupName = z.string().transform((text, ctx) => {
  const checked = checkGroupName(text);
  if ("name" in checked) return checked.name;
  const rule = checked.problem === "too-long" ? "too-long" : checked.problem;
  ctx.addIssue({ code: "custom", params: { rule, facts: { maximum: 60 } } });
  return z.NEVER;
});

/** One group as its platform describes it. */
export const groupItem = z.strictObject({
  id: externalId,
  name: z.string().min(1).max(128).superRefine(shownName),
  category: z.enum(groupCategories),
  intro: z.string().max(2000).default(""),
  createdAt: z.coerce.date(),
  /** The platform's identifier of the creator. */
  creator: externalId.optional(),
});
export type GroupItem = z.output<typeof groupItem>;

/** Up to 1,000 groups a call. */
export const putGroupsInput = z.strictObject({
  platformId: id.optional(),
  groups: z.array(groupItem).min(1).max(1000),
});

/** One membership as its platform describes it; `until` says when it ended. */
export const membershipItem = z.strictObject({
  group: externalId,
  person: externalId,
  role: z.enum(groupRoles),
  since: z.coerce.date(),
  until: z.coerce
    .date()
    .nullish()
    .transform((at) => at ?? null),
});
export type MembershipItem = z.output<typeof membershipItem>;

/** Up to 1,000 memberships a call, in the order in which they came to be. */
export const putMembershipsInput = z.strictObject({
  platformId: id.optional(),
  memberships: z.array(membershipItem).min(1).max(1000),
});

export const addGroupPlaceholdersInput = z.strictObject({
  platformId: id,
  externalIds: z.array(externalId).min(1).max(5000),
});

export const createGroupInput = z.strictObject({
  name: groupName,
  category: z.enum(groupCategories),
  intro: z.string().trim().max(500).default(""),
  /** Code of the creator, as shown: P-3F7K-92XM. */
  creatorCode: z.string().trim().toUpperCase().min(1).max(16),
});

export const renameGroupInput = z.strictObject({ groupId: id, version, name: groupName });

export const recategoriseGroupInput = z.strictObject({ groupId: id, version, category: z.enum(groupCategories) });

export const appointManagerInput = z.strictObject({
  groupId: id,
  version,
  personCode: z.string().trim().toUpperCase().min(1).max(16),
});

export const removeManagerInput = z.strictObject({
  groupId: id,
  version,
  personId: id,
  reason: z.string().trim().min(4).max(500),
});

export const groupIdsInput = z.strictObject({ groupIds: z.array(id).max(5000) });

/** What a measure makes of a group. */
export const setGroupStatusInput = z.strictObject({
  groupId: id,
  status: z.enum(groupStatuses),
  pausedUntil: z.date().nullable().default(null),
  measureId: id.optional(),
});

/** What a platform asks before it lets one of its people act. */
export const askGateInput = z.strictObject({
  person: externalId,
  action: z.enum(gateActions),
  group: externalId.optional(),
  members: z.coerce.number().int().min(1).max(100_000).optional(),
});

export const groupSorts = ["members", "created", "active"] as const;

export const listGroupsInput = z.strictObject({
  q: search,
  platform: z.string().max(32).optional(),
  category: z.enum(groupCategories).optional(),
  tier: z.coerce.number().int().min(1).max(5).optional(),
  status: z.enum(groupStatuses).optional(),
  unmanaged: z.enum(["yes"]).optional(),
  sort: z.enum(groupSorts).default("members"),
  cursor,
});
export type GroupFilters = z.input<typeof listGroupsInput>;

export const oneGroupInput = z.strictObject({ groupId: z.string() });
export const groupMembersInput = z.strictObject({
  groupId: z.string(),
  role: z.enum(groupRoles).optional(),
  cursor,
});
