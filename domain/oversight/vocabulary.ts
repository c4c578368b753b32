/** States of an order: two people register it, it ends by its own date or is withdrawn. */
export const orderStates = ["awaiting-approval", "active", "rejected", "withdrawn"] as const;
export type OrderState = (typeof orderStates)[number];

/** What an order may open (domain 6.5: data classes). Identities are never among them: they need a request each. */
export const dataClasses = ["messages", "cases", "measures", "figures"] as const;
export type DataClass = (typeof dataClasses)[number];

/** Whose supervisor asks (Provisions art. 3). */
export const jurisdictions = ["national", "province", "city"] as const;
export type Jurisdiction = (typeof jurisdictions)[number];

/** Default and longest validity of an order, days (domain 6.5). */
export const orderValidityDays = { usual: 30, longest: 90 } as const;

/** Counts below this are shown as "<5", so that no single person can be made out (domain 6.5). */
export const smallestCell = 5;
