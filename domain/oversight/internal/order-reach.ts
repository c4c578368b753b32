import type { ArchiveScope } from "@/domain/archive/inputs";

/** The archive as the regulators' role sees it: the database itself narrows everything to the order. */
export const orderReach: ArchiveScope = { groups: null, from: null, until: null, reader: "regulator" };
