import { expect, it } from "vitest";
import type { GroupRole } from "../vocabulary";
import { planMemberships } from "./plan-memberships";

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const said = (personId: string, role: GroupRole, since: number, until: number | null = null) => ({
  groupId: "g",
  personId,
  role,
  since: day(since),
  until: until === null ? null : day(until),
});
type Known = Parameters<typeof planMemberships>[0];

/** What the database holds after a plan. */
function after(known: Known, plan: ReturnType<typeof planMemberships>): Known {
  const ends = new Map(plan.ended.map(({ id, until }) => [id, until]));
  return [...known.map((row) => ({ ...row, until: ends.get(row.id) ?? row.until })), ...plan.begun];
}

const open = (rows: Known) =>
  rows
    .filter((row) => !row.until)
    .map((row) => `${row.personId} ${row.role}`)
    .sort();

const story = [
  said("a", "creator", 1),
  said("b", "member", 2),
  said("b", "manager", 5),
  said("c", "member", 3, 6),
  said("c", "member", 9),
  said("d", "creator", 12),
];

it("ends one role where another begins, and makes a former creator a member", () => {
  const plan = planMemberships([], story);
  expect(open(plan.begun)).toEqual(["a member", "b manager", "c member", "d creator"]);
  expect(plan.begun.filter((row) => row.until)).toHaveLength(3);
});

it("changes nothing when the same is said again, together or one by one", () => {
  const known = after([], planMemberships([], story));
  expect(planMemberships(known, story)).toMatchObject({ begun: [], ended: [], unchanged: story.length });
  for (const item of story) expect(planMemberships(known, [item])).toMatchObject({ begun: [], ended: [] });
});

it("keeps what is heard late as past, without touching what holds now", () => {
  const known = after([], planMemberships([], [said("b", "manager", 5)]));
  const plan = planMemberships(known, [said("b", "member", 2)]);
  expect(plan.ended).toEqual([]);
  expect(plan.begun).toMatchObject([{ role: "member", since: day(2), until: day(5) }]);
});

it("names the groups in which a managing role ended", () => {
  const known = after([], planMemberships([], [said("a", "creator", 1), said("b", "member", 2)]));
  expect(planMemberships(known, [said("b", "member", 2, 8)]).unled).toEqual([]);
  expect(planMemberships(known, [said("a", "creator", 1, 8)]).unled).toEqual(["g"]);
});
