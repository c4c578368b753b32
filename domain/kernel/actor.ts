/** Roles of the provider's own people (design section 9). */
export const staffRoles = ["moderator", "lead", "compliance", "administrator", "auditor"] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Every role the permission matrix knows. */
export const roles = [...staffRoles, "regulator", "person", "platform", "system", "anonymous"] as const;
export type Role = (typeof roles)[number];

/** Who acts. Built from a session, an API key, a job or nothing; never from input. */
export type Actor =
  | { kind: "staff"; accountId: string; role: StaffRole; sessionId: string }
  | { kind: "regulator"; accountId: string; sessionId: string; sessionToken: string; orderId: string | null }
  | { kind: "person"; accountId: string; sessionId: string; personId: string; platformId: string }
  | { kind: "platform"; platformId: string; keyId: string; scopes: readonly string[] }
  | { kind: "system"; name: string }
  | { kind: "anonymous" };

/** The matrix's role of an actor. */
export function roleOf(actor: Actor): Role {
  return actor.kind === "staff" ? actor.role : actor.kind;
}

/** Stable identifier of the actor for audit entries; null for anonymous. */
export function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case "staff":
    case "regulator":
    case "person":
      return actor.accountId;
    case "platform":
      return actor.keyId;
    case "system":
      return actor.name;
    case "anonymous":
      return null;
  }
}
