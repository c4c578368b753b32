const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHARACTERS = "10X98765432";

/** Check character of the first 17 digits by ISO 7064 MOD 11-2, as GB 11643-1999 uses it (domain reference 5.1). */
export function iso7064Check(seventeen: string): string {
  let sum = 0;
  for (const [i, weight] of WEIGHTS.entries()) sum += Number(seventeen[i]) * weight;
  return CHARACTERS.charAt(sum % 11);
}
