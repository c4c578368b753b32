import { invalid } from "@/domain/kernel/errors";
import { passwordProblem } from "../rules/password-problem";
import { hashPassword } from "./password-hash";

/** The hash of a new password that meets the floor. Throws invalid on the field `password` otherwise. */
export async function acceptedPassword(password: string, loginName: string | null): Promise<string> {
  const problem = passwordProblem(password, loginName);
  if (problem) throw invalid([{ field: "password", rule: `password-${problem}` }]);
  return hashPassword(password);
}
