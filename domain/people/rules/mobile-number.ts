import type { NumberCheck } from "../vocabulary";

/** Mobile numbers by country code (domain reference 5.2). */
const NATIONAL: readonly (readonly [code: string, national: RegExp])[] = [
  ["86", /^1[3-9]\d{9}$/],
  ["852", /^\d{8}$/],
  ["853", /^6\d{7}$/],
  ["886", /^9\d{8}$/],
];

/**
 * Normalises a mobile number to E.164: full-width digits, spaces, hyphens, `+86`, `0086` and bare `86` are understood;
 * a number without country code is a mainland one. Taiwanese numbers may carry the national 0 after +886.
 */
export function checkMobileNumber(text: string): NumberCheck<string> {
  const plain = text.normalize("NFKC").replace(/[\s()\u2010-\u2015-]+/g, "");
  if (plain === "") return { ok: false, problem: "empty" };
  if (!/^\+?\d+$/.test(plain)) return { ok: false, problem: "characters" };
  const international = plain.startsWith("+") ? plain.slice(1) : plain.startsWith("00") ? plain.slice(2) : null;
  if (international === null) {
    const mainland = plain.length === 13 && plain.startsWith("86") ? plain.slice(2) : plain;
    return accept("86", mainland);
  }
  for (const [code] of NATIONAL) {
    if (!international.startsWith(code)) continue;
    const national = international.slice(code.length);
    return accept(code, code === "886" ? national.replace(/^0/, "") : national);
  }
  return { ok: false, problem: "region" };
}

function accept(code: string, national: string): NumberCheck<string> {
  const pattern = NATIONAL.find(([candidate]) => candidate === code)?.[1];
  return pattern?.test(national) ? { ok: true, value: `+${code}${national}` } : { ok: false, problem: "format" };
}
