import type { DocumentKind, NumberCheck } from "../vocabulary";
import { plainNumber } from "./plain-number";

type TravelDocument = Extract<
  DocumentKind,
  "hk-macau-travel-permit" | "taiwan-travel-permit" | "chinese-passport" | "foreign-passport"
>;

const FORMATS: Readonly<Record<TravelDocument, RegExp>> = {
  "hk-macau-travel-permit": /^[HM]\d{8}$/,
  "taiwan-travel-permit": /^\d{8}$/,
  "chinese-passport": /^(E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8})$/,
  "foreign-passport": /^[A-Z0-9]{6,9}$/,
};

/** Travel permits and passports by their form alone (domain reference 5.2, not checked against the standards). */
export function checkTravelDocument(kind: TravelDocument, text: string): NumberCheck<{ readonly number: string }> {
  const number = plainNumber(text);
  if (number === "") return { ok: false, problem: "empty" };
  return FORMATS[kind].test(number) ? { ok: true, value: { number } } : { ok: false, problem: "format" };
}
