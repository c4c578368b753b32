import type { NumberCheck } from "../vocabulary";
import { plainNumber } from "./plain-number";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const DEPARTMENTS = "123456789ANY";
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of the first 17 characters of a unified social credit code; remainder 0 gives `0` (GB 32100-2015). */
export function creditCodeCheck(body: string): string {
  let sum = 0;
  for (const [i, weight] of WEIGHTS.entries()) sum += ALPHABET.indexOf(body.charAt(i)) * weight;
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Check character of the inner organisation code, positions 9 to 16 of the credit code (GB 11714). */
export function organisationCodeCheck(eight: string): string {
  let sum = 0;
  for (const [i, weight] of INNER_WEIGHTS.entries()) sum += Number.parseInt(eight.charAt(i), 36) * weight;
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

/** Unified social credit code of an organisation: 18 characters without I O S V Z (domain reference 5.2). */
export function checkUnifiedCreditCode(text: string): NumberCheck<string> {
  const code = plainNumber(text);
  if (code === "") return { ok: false, problem: "empty" };
  if (code.length !== 18) return { ok: false, problem: "length" };
  if ([...code].some((character) => !ALPHABET.includes(character))) return { ok: false, problem: "characters" };
  if (!DEPARTMENTS.includes(code.charAt(0)) || !/^\d{6}$/.test(code.slice(2, 8)))
    return { ok: false, problem: "region" };
  const sound = creditCodeCheck(code) === code[17] && organisationCodeCheck(code.slice(8, 16)) === code[16];
  return sound ? { ok: true, value: code } : { ok: false, problem: "checksum" };
}
