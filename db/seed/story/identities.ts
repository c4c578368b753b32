import { hours, type When } from "@/db/seed/when";

/** A request to verify an identity. Nobody born in the years 1880–1899 lives: the numbers belong to no real person. */
export interface IdentityStory {
  person: string;
  name: string;
  document: { kind: "resident-id" | "residence-permit"; number: string };
  /** Masked already: no full phone number is in the demo. */
  mobile: string;
  at: When;
}

/** Check character of GB 11643-1999 (weights 7 9 10 5 8 4 2 1 6 …, sum mod 11). */
export function withCheckCharacter(seventeen: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0);
  return `${seventeen}${"10X98765432"[sum % 11]}`;
}

const identity = (
  person: string,
  name: string,
  seventeen: string,
  hoursAgo: number,
  kind: IdentityStory["document"]["kind"] = "resident-id",
): IdentityStory => ({
  person,
  name,
  document: { kind, number: withCheckCharacter(seventeen) },
  mobile: "138****0000",
  at: hours(hoursAgo),
});

/** Submitted and not reviewed yet. */
export const pendingIdentities: readonly IdentityStory[] = [
  identity("s-id01", "沐云帆", "11010018991230001", 70),
  identity("s-id02", "凌霄月", "31010018880412002", 52),
  identity("s-id03", "管听雪", "44010018950708003", 47),
  identity("s-id04", "司徒远", "51010018811105004", 33),
  identity("s-id05", "柏青川", "33010018970214005", 29),
  identity("s-id06", "戚半夏", "42010018860921006", 21),
  identity("s-id07", "花满庭", "81000018990317007", 14, "residence-permit"),
  identity("s-id08", "古月明", "61010018830625008", 9),
  identity("s-id09", "水长东", "37010018921201009", 5),
  identity("s-id10", "宁折柳", "21010018900816010", 1.5),
];
