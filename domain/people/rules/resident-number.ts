import { isCalendarDate } from "@/domain/kernel/time";
import type { NumberCheck, NumberProblem } from "../vocabulary";
import { iso7064Check } from "./iso-7064-check";
import { plainNumber } from "./plain-number";

/** Birth dates that are accepted, both `YYYY-MM-DD` and inclusive; tests use years in which nobody living was born. */
export interface BirthRange {
  readonly from: string;
  readonly until: string;
}

/** From 1900 to the given day (`YYYY-MM-DD`), as GB 11643 practice asks (domain reference 5.1). */
export function birthRangeUntil(today: string): BirthRange {
  return { from: "1900-01-01", until: today };
}

/** A number of good form; the birth date serves to derive the age and is not kept for itself. */
export interface BornNumber {
  readonly number: string;
  readonly birthDate: string;
}

const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71)/;
const PERMIT_REGIONS = /^(810000|820000|830000)/;

/**
 * Resident identity number, GB 11643-1999: 18 characters, province prefix of the first issue, real birth date within
 * the range, check character (domain reference 5.1). First-generation numbers of 15 digits are no longer valid.
 */
export function checkResidentNumber(text: string, births: BirthRange): NumberCheck<BornNumber> {
  return checkBornNumber(text, births, (number) => (PROVINCES.test(number) ? null : "region"), 6);
}

/** Residence permit of people from Hong Kong, Macau and Taiwan: region 810000, 820000 or 830000 (domain reference 5.2). */
export function checkResidencePermit(text: string, births: BirthRange): NumberCheck<BornNumber> {
  return checkBornNumber(text, births, (number) => (PERMIT_REGIONS.test(number) ? null : "region"), 6);
}

/**
 * Foreign permanent resident identity card, version of 2023: first digit 9, province, nationality, birth date,
 * sequence, check character; or the old form of 3 letters and 12 digits, which carries no date (domain reference 5.2).
 */
export function checkPermanentResident(
  text: string,
  births: BirthRange,
): NumberCheck<{ readonly number: string; readonly birthDate: string | null }> {
  const number = plainNumber(text);
  if (/^[A-Z]{3}\d{12}$/.test(number)) return { ok: true, value: { number, birthDate: null } };
  return checkBornNumber(
    number,
    births,
    (plain) => (/^9/.test(plain) && PROVINCES.test(plain.slice(1)) ? null : "region"),
    6,
  );
}

function checkBornNumber(
  text: string,
  births: BirthRange,
  region: (number: string) => NumberProblem | null,
  birthAt: number,
): NumberCheck<BornNumber> {
  const number = plainNumber(text);
  const refuse = (problem: NumberProblem) => ({ ok: false, problem }) as const;
  if (number === "") return refuse("empty");
  if (/^\d{15}$/.test(number)) return refuse("first-generation");
  if (number.length !== 18) return refuse("length");
  if (!/^\d{17}[\dX]$/.test(number)) return refuse("characters");
  const problem = region(number);
  if (problem) return refuse(problem);
  const digits = number.slice(birthAt, birthAt + 8);
  const birthDate = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  if (!isCalendarDate(birthDate)) return refuse("birth-date");
  if (birthDate < births.from || birthDate > births.until) return refuse("birth-date-range");
  if (iso7064Check(number) !== number[17]) return refuse("checksum");
  return { ok: true, value: { number, birthDate } };
}
