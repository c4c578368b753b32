import type { FieldProblem } from "@/domain/kernel/errors";
import { checkIdentityDocument } from "../rules/identity-document";
import { checkMobileNumber } from "../rules/mobile-number";
import { birthRangeUntil } from "../rules/resident-number";
import type { DocumentKind } from "../vocabulary";
import type { IdentityClaim } from "./identity-check";

/**
 * Checks document and mobile number by their form and brings them into their one stored spelling, or names what is wrong
 * with each. The demo's made-up numbers carry birth years in which nobody living was born.
 */
export function checkedClaim(
  given: { realName: string; documentKind: DocumentKind; documentNumber: string; mobile: string },
  today: string,
  demo: boolean,
): { claim: IdentityClaim | null; problems: FieldProblem[] } {
  const births = demo ? { from: "1880-01-01", until: today } : birthRangeUntil(today);
  const document = checkIdentityDocument(given.documentKind, given.documentNumber, births);
  const mobile = checkMobileNumber(given.mobile);
  if (document.ok && mobile.ok) {
    const { realName, documentKind } = given;
    return {
      claim: { realName, documentKind, documentNumber: document.value.number, mobile: mobile.value },
      problems: [],
    };
  }
  const problems: FieldProblem[] = [];
  if (!document.ok) problems.push({ field: "documentNumber", rule: `number-${document.problem}` });
  if (!mobile.ok) problems.push({ field: "mobile", rule: `mobile-${mobile.problem}` });
  return { claim: null, problems };
}
