import { familyOf } from "@/domain/credit/vocabulary";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import type { RectifyItem } from "../vocabulary";

/** How long the managers of a group have to rectify it: 72 hours (domain reference 3, group ladder G1). */
export const rectifyMs = 72 * HOUR_MS;

/** How long members of a closed group may take their own data with them: 7 days (group ladder G3). */
export const exportWindowMs = 7 * DAY_MS;

/** What a rectification asks for: the profile put right where that was found wrong, else content, members and a deputy. */
export function rectifyChecklistOf(category: string): readonly RectifyItem[] {
  return familyOf(category) === "GRP" ? ["correct-profile"] : ["remove-content", "remind-members", "name-deputy"];
}
