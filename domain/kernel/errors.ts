/** Codes of the closed error taxonomy. One table maps them to HTTP status, one to user text. */
export const errorCodes = [
  "unauthenticated",
  "forbidden",
  "not-found",
  "invalid",
  "refused",
  "conflict",
  "limit",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Facts for the user text of an error: codes, numbers, instants; never personal data. */
export type ErrorFacts = Record<string, string | number | boolean | null>;

/** One problem of one input field. `rule` names a text in messages/errors `fields.<rule>`. */
export interface FieldProblem {
  /** Path of the field, dots between parts. */
  field: string;
  rule: string;
  facts?: ErrorFacts;
}

/** An expected failure. `reason` names a text in messages/errors `reasons.<reason>`; facts fill its arguments. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly reason: string,
    readonly facts: ErrorFacts = {},
    readonly fields: FieldProblem[] = [],
  ) {
    super(`${code}: ${reason}`);
    this.name = "DomainError";
  }
}

/** The actor is not signed in, or the session has ended. */
export const unauthenticated = () => new DomainError("unauthenticated", "sign-in-required");
/** The actor's role lacks the permission. */
export const forbidden = (permission: string) => new DomainError("forbidden", "role-lacks-permission", { permission });
/** The thing does not exist or is outside the actor's scope: both look the same. */
export const notFound = (kind: string) => new DomainError("not-found", `${kind}-not-found`);
/** Input breaks a rule; every problem names its field. */
export const invalid = (fields: FieldProblem[]) => new DomainError("invalid", "input-invalid", {}, fields);
/** A rule of the domain forbids it now. */
export const refused = (reason: string, facts: ErrorFacts = {}) => new DomainError("refused", reason, facts);
/** Somebody else changed the thing since the actor saw it. Facts say who (display label) and when. */
export const conflict = (reason: string, facts: ErrorFacts = {}) => new DomainError("conflict", reason, facts);
/** Too many or too much. */
export const limit = (reason: string, facts: ErrorFacts = {}) => new DomainError("limit", reason, facts);

/** HTTP status of each code, for route handlers and pages. */
export const httpStatus: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  invalid: 422,
  refused: 409,
  conflict: 409,
  limit: 429,
  internal: 500,
};
