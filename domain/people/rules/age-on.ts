import type { MinorAge } from "../vocabulary";

/** Full years between a birth date and a day, both `YYYY-MM-DD`; 29 February completes its year on 1 March. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The age group that matters for points and measures on a day; null for adults (credit policy 4.6, minors). */
export function minorAgeOn(birthDate: string, day: string): MinorAge | null {
  const age = ageOn(birthDate, day);
  if (age < 14) return "under14";
  return age < 18 ? "under18" : null;
}
