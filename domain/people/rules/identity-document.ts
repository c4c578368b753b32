import type { DocumentKind, NumberCheck } from "../vocabulary";
import { type BirthRange, checkPermanentResident, checkResidencePermit, checkResidentNumber } from "./resident-number";
import { checkTravelDocument } from "./travel-document";

/** A document number in its one stored spelling, with the birth date when the number carries one. */
export interface DocumentNumber {
  readonly number: string;
  readonly birthDate: string | null;
}

/** Checks a document number of any kind by form, birth range and check character (domain reference 5.1, 5.2). */
export function checkIdentityDocument(
  kind: DocumentKind,
  text: string,
  births: BirthRange,
): NumberCheck<DocumentNumber> {
  switch (kind) {
    case "resident-id":
      return checkResidentNumber(text, births);
    case "residence-permit":
      return checkResidencePermit(text, births);
    case "permanent-resident":
      return checkPermanentResident(text, births);
    default: {
      const checked = checkTravelDocument(kind, text);
      return checked.ok ? { ok: true, value: { ...checked.value, birthDate: null } } : checked;
    }
  }
}
