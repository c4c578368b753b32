import type { ArchiveScope } from "@/domain/archive/inputs";
import type { SearchReach } from "@/domain/archive/queries/kept-request";

/** The archive as the regulators' role sees it: the database itself narrows everything to the order. */
export const orderReach: ArchiveScope = { groups: null, from: null, until: null, reader: "regulator" };

/** Where a regulator runs a search; an order has no platforms to choose from. */
export const searchReachInOrder: SearchReach = { scope: orderReach, groupsOfPlatform: async () => [] };
