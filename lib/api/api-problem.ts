import { DomainError, httpStatus } from "@/domain/kernel/errors";
import type { Problem } from "./problem";

/** A request of the platforms' interface that goes no further. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.reason);
    this.name = "ApiProblem";
  }
}

/** The problem that an error is to the platform; null for what nobody expected. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof ApiProblem) return error.problem;
  if (!(error instanceof DomainError)) return null;
  const { code, reason, facts, fields } = error;
  if (code === "invalid") return { status: 422, reason, errors: fields };
  return { status: httpStatus[code], reason, facts, errors: fields };
}
