import { expect, it } from "vitest";
import { entitlementsOf } from "@/domain/credit/rules/level";
import { cp1 } from "@/domain/credit/rules/policy-cp-1";
import { creditLevels } from "@/domain/credit/vocabulary";
import { levelEntitlements, smallGroupMembers } from "./level-entitlements";

it.each(creditLevels)("level %s means for groups what the credit policy says", (level) => {
  const policy = entitlementsOf(level, cp1);
  const mine = levelEntitlements(level);
  expect(mine.groupsOwned).toBe(policy.groupsOwned);
  expect(mine.membersPerGroup).toBe(policy.membersPerGroup);
  expect(mine.groupsJoined).toBe(policy.groupsJoined);
  expect(mine.create).toBe(policy.createGroup);
  expect(mine.appointed).toBe(policy.beAppointed === "no-new-roles" ? "no" : policy.beAppointed);
  expect(policy.automaticUpToMembers).toBe(mine.create === "automatic-small" ? smallGroupMembers : null);
});
