import type { FindingRole, Severity } from "../vocabulary";

/** A text in both languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * A legal or contractual ground. `article` is shown; an article that has not been checked against the published text is
 * kept apart in `unverifiedArticle` and must not be shown until it is (domain reference, marks V and M).
 */
export interface LegalCite {
  readonly law: Bilingual;
  readonly article: string | null;
  readonly unverifiedArticle: string | null;
  /** What it says, in short. */
  readonly text: Bilingual;
  readonly verified: boolean;
  /** Day of the check (`YYYY-MM-DD`); shown beside the cite. */
  readonly verifiedOn: string | null;
}

/** Who may be liable (domain reference 3, column "who"). Creators answer by the manager's test. */
export const liableParties = ["sender", "organiser", "manager", "creator", "group"] as const;
export type LiableParty = (typeof liableParties)[number];

/** Measures that a category suggests; people decide (domain reference 3, column "default measures"). */
export const suggestedMeasures = [
  "remove-content",
  "seal-content",
  "label-or-correct",
  "hide-call",
  "mute-sender",
  "warn-sender",
  "warn-group",
  "rate-limit",
  "limit-functions",
  "limit-report-weight",
  "correct-by-deadline",
  "reverify-accounts",
  "merge-by-identity",
  "protect-victim",
  "notify-victim",
  "rectify-group",
  "pause-group",
  "pause-then-close-group",
  "close-group",
  "interim-suspension",
  "suspend-manager",
  "blacklist-proposal",
  "notice-and-counter-notice",
  "as-ordered",
  "credit",
] as const;
export type SuggestedMeasure = (typeof suggestedMeasures)[number];

/** R1 content and log floor of 185 d, R2 case file 3 years, R3 case file 5 years or until released. */
export const retentionClasses = ["R1", "R2", "R3"] as const;
export type RetentionClass = (typeof retentionClasses)[number];

/** When it is reported to the authority: daily digest, within 24 h of confirmation, at once, or as the reply to an order. */
export const reportClocks = ["digest", "24h", "now", "reply"] as const;
export type ReportClock = (typeof reportClocks)[number];

/** What must be there before a finding can be made (domain reference 3, principle 5). */
export const categoryRequirements = [
  "official-refutation",
  "order-or-legal-review",
  "authority-document",
  "legal-review",
] as const;
export type CategoryRequirement = (typeof categoryRequirements)[number];

/** One category of the violation taxonomy (domain reference 3). */
export interface Category {
  readonly code: string;
  readonly family: string;
  readonly name: Bilingual;
  readonly severity: { readonly usual: Severity; readonly from: Severity; readonly to: Severity };
  readonly liable: readonly LiableParty[];
  readonly grounds: readonly LegalCite[];
  readonly measures: readonly SuggestedMeasure[];
  readonly retention: RetentionClass;
  readonly reportClock: ReportClock | null;
  readonly requires: CategoryRequirement | null;
  /** The decider must quote the law that forbids it: the category alone is no ground. */
  readonly citeRequired: boolean;
  /** Whether managers may answer for others' acts; never for orders and public order. */
  readonly vicariousShareAllowed: boolean;
  /** Findings against managers are about their own conduct: full share, no tier. */
  readonly ownConduct: boolean;
  /** What an authority orders in writing: severity and liable persons as the document says, no points unless it finds a violation. */
  readonly asWritten: boolean;
}

/** In which finding roles a category may be found against a person. */
export function rolesOf(category: Category): FindingRole[] {
  const roles = category.liable.flatMap((party): FindingRole[] => {
    if (party === "group") return [];
    return party === "creator" ? ["manager"] : [party];
  });
  return [...new Set(roles)];
}
