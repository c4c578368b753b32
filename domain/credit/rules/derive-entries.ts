import { familyOf } from "../vocabulary";
import { type CreditEntry, entryOf, isPrior, mostPriors, type Priors } from "./credit-entry";
import type { PolicyBook } from "./credit-policy";
import type { FindingFact } from "./facts";
import { PriorCases } from "./prior-cases";

/**
 * Ledger entries of one person from the valid findings, in order of effect (appendix A `derive`; CP-1 4.2–4.7).
 * Pure and independent of the order of the input. Reversed findings must have been left out (`knownFacts`).
 */
export function deriveEntries(findings: readonly FindingFact[], book: PolicyBook): CreditEntry[] {
  const ordered = [...findings].sort(byEffect);
  const all: FindingFact[] = [];
  const byFamily = new Map<string, FindingFact[]>();
  for (const finding of ordered) {
    if (!isPrior(finding, book)) continue;
    all.push(finding);
    const family = familyOf(finding.category);
    const list = byFamily.get(family);
    if (list) list.push(finding);
    else byFamily.set(family, [finding]);
  }
  const most = mostPriors(book);
  const families = new Map([...byFamily].map(([family, marks]) => [family, new PriorCases(marks, most)]));
  const any = new PriorCases(all, 1);
  const priors: Priors = {
    ofFamily: (finding, windowMs, asked) =>
      families.get(familyOf(finding.category))?.before(finding, windowMs, asked) ?? [],
    any: (finding, windowMs) => any.before(finding, windowMs, 1).length > 0,
  };
  return ordered.map((finding) => entryOf(finding, book, priors));
}

/** Order of effect, ties by id. */
export function byEffect(a: FindingFact, b: FindingFact): number {
  return a.effectiveAt - b.effectiveAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
