import { nightHours } from "@/domain/kernel/time";
import type { CreditPolicy, PolicyBook } from "./credit-policy";

/**
 * Policy CP-1, the default of the project; the sources are the sections of the domain reference.
 * In force from the day on which the 2017 Provisions came into force, so that it covers every act they cover.
 */
export const cp1: CreditPolicy = {
  id: "CP-1",
  effectiveFrom: Date.UTC(2017, 9, 7, 16),
  /** 4.2: start 100, points 0–120, at most +20 of rewards. */
  start: 100,
  least: 0,
  most: 120,
  rewardCap: 20,
  /** 4.2, 4.3: a reward counts for 365 d. */
  rewardDays: 365,
  /** 4.2, table of severities. */
  base: { S1: 2, S2: 6, S3: 16, S4: 30, S5: 60 },
  expiryDays: { S1: 90, S2: 180, S3: 365, S4: 730, S5: 1095 },
  /** 4.2, column "as manager". */
  managerExpiryDays: { S1: 90, S2: 180, S3: 365, S4: 365, S5: 365 },
  /** 4.2: entry cap 100. */
  entryCap: 100,
  /** 4.4: vicarious cap 30 per case. */
  vicariousCap: 30,
  /** 4.2, repeat: 0, 1, 2 or more prior cases of the family within 365 d. */
  repeatPct: [100, 150, 200],
  repeatWindowDays: 365,
  /** 4.2: the first S1 of any kind in 365 d is a warning. */
  warningSeverities: ["S1"],
  /** 4.4, table of tiers. */
  sharePct: { PROMPT: 0, TIMELY: 25, LATE: 50, NONE: 100 },
  /** 4.4, last line: ORD (with ORD-02) and LGL carry no share. */
  noShareFamilies: ["ORD", "LGL"],
  /** 4.6, minors. */
  minorDivisor: 2,
  /** 4.2, table of levels. */
  levels: [
    {
      level: "A",
      from: 110,
      entitlements: {
        groupsOwned: 20,
        membersPerGroup: 1000,
        groupsJoined: 500,
        createGroup: "automatic",
        automaticUpToMembers: null,
        beAppointed: "yes",
      },
    },
    {
      level: "B",
      from: 80,
      entitlements: {
        groupsOwned: 10,
        membersPerGroup: 500,
        groupsJoined: 300,
        createGroup: "automatic-small",
        automaticUpToMembers: 200,
        beAppointed: "yes",
      },
    },
    {
      level: "C",
      from: 60,
      entitlements: {
        groupsOwned: 3,
        membersPerGroup: 200,
        groupsJoined: 200,
        createGroup: "review",
        automaticUpToMembers: null,
        beAppointed: "with-notice",
      },
    },
    {
      level: "D",
      from: 40,
      entitlements: {
        groupsOwned: null,
        membersPerGroup: null,
        groupsJoined: 100,
        createGroup: "no",
        automaticUpToMembers: null,
        beAppointed: "no-new-roles",
      },
    },
    {
      level: "E",
      from: 0,
      entitlements: {
        groupsOwned: null,
        membersPerGroup: null,
        groupsJoined: 50,
        createGroup: "no",
        automaticUpToMembers: null,
        beAppointed: "no",
      },
    },
  ],
  /** 4.3, table of rewards. */
  rewards: {
    CLEAN: { points: 3, most: null, perDays: null },
    SELF_REPORT: { points: { S3: 3, S4: 5, S5: 8 }, most: null, perDays: null },
    REPORT: { points: 1, most: 5, perDays: null },
    TRAINING: { points: 3, most: 2, perDays: 365 },
  },
  /** 4.3: CLEAN per full 90 days. */
  cleanDays: 90,
  /** 4.5. */
  suspension: {
    scoreTriggers: [
      { below: 60, days: 7, proposeRevocation: false },
      { below: 40, days: 30, proposeRevocation: false },
      { below: 20, days: 90, proposeRevocation: true },
    ],
    findingTriggers: [
      { severities: ["S4"], roles: ["sender", "organiser"], tiers: null, days: 30, proposeRevocation: false },
      { severities: ["S4", "S5"], roles: ["manager"], tiers: ["NONE"], days: 30, proposeRevocation: false },
      { severities: ["S5"], roles: ["sender", "organiser"], tiers: null, days: 180, proposeRevocation: true },
    ],
    escalation: [1, 2, 4],
    escalationWindowDays: 730,
    beyondDays: 365,
    capDays: 365,
  },
  /** 4.4: 12, 24 and 72 hours from knowledge, none of them at night. */
  tierHours: { PROMPT: 12, TIMELY: 24, LATE: 72 },
  night: nightHours,
};

/** The book that holds only CP-1. */
export const defaultPolicies: PolicyBook = [cp1];
