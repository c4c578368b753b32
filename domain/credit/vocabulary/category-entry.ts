import { familyOf, type Severity } from "../vocabulary";
import type { Category } from "./category";

type Optional = "requires" | "citeRequired" | "ownConduct" | "asWritten";

type Facts = Pick<Category, "liable" | "grounds" | "measures" | "retention" | "reportClock"> &
  Partial<Pick<Category, Optional>> & {
    /** Usual severity, then the range. */
    readonly severity: readonly [usual: Severity, from: Severity, to: Severity];
  };

/** Families in which nobody answers for others (CP-1 4.4, domain reference 3 principle 5). */
const noShare = ["ORD", "LGL"];

/** One line of the taxonomy; the code says what was found, never "guilty" (domain reference 3 principle 6). */
export function category(code: string, zh: string, en: string, facts: Facts): Category {
  const [usual, from, to] = facts.severity;
  const family = familyOf(code);
  return {
    requires: null,
    citeRequired: false,
    ownConduct: false,
    asWritten: false,
    ...facts,
    code,
    family,
    name: { zh, en },
    severity: { usual, from, to },
    vicariousShareAllowed: !noShare.includes(family),
  };
}
