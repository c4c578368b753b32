import type { Category } from "./category";
import { conductCategories } from "./conduct-categories";
import { crimeCategories } from "./crime-categories";

const order = [
  "OBS-01",
  "OBS-02",
  "OBS-03",
  "MIN-01",
  "MIN-02",
  "FRD-01",
  "FRD-02",
  "GAM-01",
  "GAM-02",
  "CTB-01",
  "PRV-01",
  "PRV-02",
  "DEF-01",
  "RUM-01",
  "TER-01",
  "ORD-01",
  "ORD-02",
  "PYR-01",
  "IMP-01",
  "CIR-01",
  "MGT-01",
  "MGT-02",
  "GRP-01",
  "SPM-01",
  "IPR-01",
  "ABU-01",
  "LGL-01",
  "OTH-01",
] as const;

/** Code of a category, such as `DEF-01`. */
export type CategoryCode = (typeof order)[number];

const byCode = new Map([...crimeCategories, ...conductCategories].map((category) => [category.code, category]));

/** The violation taxonomy in the order of the domain reference, section 3. None of its categories is about opinion. */
export const taxonomy: readonly Category[] = order.flatMap((code) => byCode.get(code) ?? []);

/** All codes, for inputs and checks. */
export const categoryCodes: readonly CategoryCode[] = order;

/** The category of a code, or null when the taxonomy has none. */
export function categoryOf(code: string): Category | null {
  return byCode.get(code) ?? null;
}
