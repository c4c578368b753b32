import { describe, expect, it } from "vitest";
import { type Standing, startStanding } from "@/domain/people/vocabulary";
import type { GateAction } from "../vocabulary";
import { type GateGroup, type GatePerson, type GateQuestion, gateAnswer } from "./gate-answer";

const now = new Date("2026-11-23T12:00:00+08:00");
const later = new Date("2026-12-23T12:00:00+08:00");
const earlier = new Date("2026-11-01T12:00:00+08:00");

function ask(
  action: GateAction,
  given: {
    person?: Partial<GatePerson>;
    standing?: Partial<Standing>;
    group?: Partial<GateGroup> | null;
    plannedMembers?: number;
  } = {},
) {
  const question: GateQuestion = {
    action,
    person: {
      verification: "verified",
      owned: 0,
      joined: 0,
      managingSince: null,
      ...given.person,
      standing: { ...startStanding, ...given.standing },
    },
    group: given.group
      ? {
          status: "active",
          pausedUntil: null,
          withoutManagerSince: null,
          members: 10,
          creatorLevel: "B",
          role: null,
          ...given.group,
        }
      : null,
    plannedMembers: given.plannedMembers ?? null,
    now,
  };
  const { answer, reason, until } = gateAnswer(question);
  return until ? [answer, reason, until.toISOString()] : [answer, reason];
}

const refused = (reason: string) => ["refuse", reason];
const allowed = ["allow", null];

describe("identity", () => {
  it.each(["publish", "create_group", "manage"] as const)("unverified people may not %s", (action) => {
    expect(ask(action, { person: { verification: "unverified" } })).toEqual(refused("identity-unverified"));
    expect(ask(action, { person: { verification: "submitted" } })).toEqual(refused("identity-unverified"));
  });

  it("unverified people may join", () => {
    expect(ask("join_group", { person: { verification: "unverified" } })).toEqual(allowed);
  });
});

describe("bars", () => {
  it.each(["publish", "create_group", "join_group", "manage"] as const)(
    "the blacklist bars to %s until it ends",
    (action) => {
      expect(ask(action, { standing: { blacklistedUntil: later } })).toEqual([
        "refuse",
        "blacklisted",
        later.toISOString(),
      ]);
      expect(ask(action, { standing: { blacklistedUntil: earlier } })[0]).toBe("allow");
      expect(ask(action, { standing: { blacklistedUntil: now } })[0]).toBe("allow");
    },
  );

  it("a suspended manager may publish, and not manage or create until the end date", () => {
    const standing = { managerSuspendedUntil: later };
    expect(ask("publish", { standing })).toEqual(allowed);
    expect(ask("manage", { standing })).toEqual(["refuse", "manager-suspended", later.toISOString()]);
    expect(ask("create_group", { standing })).toEqual(["refuse", "manager-suspended", later.toISOString()]);
  });

  it("a mute stops publishing only", () => {
    const standing = { mutedUntil: later };
    expect(ask("publish", { standing })).toEqual(["refuse", "muted", later.toISOString()]);
    expect(ask("join_group", { standing })).toEqual(allowed);
  });

  it("a revoked qualification stops creating only", () => {
    const standing = { creationRevokedUntil: later };
    expect(ask("create_group", { standing })).toEqual(["refuse", "creation-revoked", later.toISOString()]);
    expect(ask("manage", { standing })).toEqual(allowed);
  });
});

describe("groups", () => {
  it("nobody publishes in a paused group until the pause ends", () => {
    const paused = { status: "paused", pausedUntil: later } as const;
    expect(ask("publish", { group: paused })).toEqual(["refuse", "group-paused", later.toISOString()]);
    expect(ask("publish", { group: { ...paused, pausedUntil: earlier } })).toEqual(allowed);
    expect(ask("publish", { group: { ...paused, pausedUntil: null } })).toEqual(refused("group-paused"));
  });

  it.each(["publish", "join_group", "manage"] as const)("a closed group allows nobody to %s", (action) => {
    expect(ask(action, { group: { status: "closed", role: "creator" } })).toEqual(refused("group-closed"));
  });

  it("a caretaker group takes no new members and lets those inside speak", () => {
    expect(ask("join_group", { group: { status: "caretaker" } })).toEqual(refused("group-caretaker"));
    expect(ask("publish", { group: { status: "caretaker", role: "member" } })).toEqual(allowed);
  });

  it("72 hours after nobody could manage it a group takes no new members, whatever else holds for it", () => {
    const since = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
    for (const status of ["active", "rectifying", "paused"] as const) {
      const join = (hours: number) => ask("join_group", { group: { status, withoutManagerSince: since(hours) } });
      expect(join(71)).toEqual(allowed);
      expect(join(72)).toEqual(refused("group-caretaker"));
    }
    expect(ask("publish", { group: { withoutManagerSince: since(100), role: "member" } })).toEqual(allowed);
  });

  it("a full group takes nobody; its creator's level says how many it holds", () => {
    expect(ask("join_group", { group: { members: 499, creatorLevel: "B" } })).toEqual(allowed);
    expect(ask("join_group", { group: { members: 500, creatorLevel: "B" } })).toEqual(refused("group-full"));
    expect(ask("join_group", { group: { members: 500, creatorLevel: "A" } })).toEqual(allowed);
    expect(ask("join_group", { group: { members: 3, creatorLevel: "D" } })).toEqual(refused("group-may-not-grow"));
  });

  it("who is inside stays, whatever the caps", () => {
    expect(ask("join_group", { person: { joined: 900 }, group: { role: "member", members: 900 } })).toEqual(allowed);
  });

  it("only its creator and managers manage a group", () => {
    expect(ask("manage", { group: { role: "manager" } })).toEqual(allowed);
    expect(ask("manage", { group: { role: "creator" } })).toEqual(allowed);
    expect(ask("manage", { group: { role: "member" } })).toEqual(refused("not-a-manager"));
    expect(ask("manage", { group: { role: null } })).toEqual(refused("not-a-manager"));
  });
});

describe("levels", () => {
  it.each([
    ["A", 19, "allow", null],
    ["A", 20, "refuse", "owned-groups-cap"],
    ["B", 9, "allow", null],
    ["B", 10, "refuse", "owned-groups-cap"],
    ["C", 2, "review", "level-needs-review"],
    ["C", 3, "refuse", "owned-groups-cap"],
    ["D", 0, "refuse", "level-too-low"],
    ["E", 0, "refuse", "level-too-low"],
  ] as const)("level %s owning %i groups: %s %s", (level, owned, answer, reason) => {
    expect(ask("create_group", { standing: { level }, person: { owned } })).toEqual([answer, reason]);
  });

  it("level B creates up to 200 members by itself, up to 500 with a review, and no more", () => {
    expect(ask("create_group", { plannedMembers: 200 })).toEqual(allowed);
    expect(ask("create_group", { plannedMembers: 201 })).toEqual(["review", "size-needs-review"]);
    expect(ask("create_group", { plannedMembers: 501 })).toEqual(refused("group-full"));
  });

  it("what a new manager creates in the first 30 days is reviewed", () => {
    const managingSince = new Date(now.getTime() - 29 * 86_400_000);
    const [answer, reason] = ask("create_group", { person: { managingSince } });
    expect([answer, reason]).toEqual(["review", "new-manager-trial"]);
    expect(ask("create_group", { person: { managingSince: new Date(now.getTime() - 30 * 86_400_000) } })).toEqual(
      allowed,
    );
  });

  it.each([
    ["A", 500],
    ["B", 300],
    ["C", 200],
    ["D", 100],
    ["E", 50],
  ] as const)("level %s joins up to %i groups", (level, cap) => {
    expect(ask("join_group", { standing: { level }, person: { joined: cap - 1 } })).toEqual(allowed);
    expect(ask("join_group", { standing: { level }, person: { joined: cap } })).toEqual(refused("joined-groups-cap"));
  });
});
