import { displayName } from "@/db/seed/names/display-name";
import { groupTitle } from "@/db/seed/names/group-name";
import { randomOf } from "@/db/seed/random";
import { noise } from "./noise";

/** Whom a large archive is of. */
export interface Crowd {
  /** A few are loud, most are quiet. */
  groups: number;
  people: number;
}

export const largeCrowd: Crowd = { groups: 5_000, people: 20_000 };

const speakersOfGroup = 40;
const registeredAt = "2024-01-01T00:00:00+08:00";
const createdAt = "2024-02-01T00:00:00+08:00";

/** People and groups as events of a platform, people first. */
export function* crowdEvents(seed: number, crowd: Crowd): Generator<Record<string, unknown>> {
  const random = randomOf(`crowd ${seed}`, "names");
  const taken = new Set<string>();
  for (let n = 0; n < crowd.people; n++) {
    yield {
      type: "person",
      id: `p${n}`,
      displayName: displayName(random),
      registeredAt,
      verification: null,
      minor: null,
    };
  }
  for (let n = 0; n < crowd.groups; n++) {
    const { name, category, intro } = groupTitle(random, "chat", taken);
    yield { type: "group", id: `g${n}`, name, category, intro, createdAt, creator: `p${speakerOf(crowd, n, 0)}` };
  }
}

/** Where a message of this number stands and who sends it. */
export function placeOf(seed: number, crowd: Crowd, n: number): { group: string; sender: string } {
  const group = Math.floor(crowd.groups * noise(seed, 1, n) ** 3);
  const speaker = Math.floor(speakersOfGroup * noise(seed, 2, n) ** 2);
  return { group: `g${group}`, sender: `p${speakerOf(crowd, group, speaker)}` };
}

function speakerOf(crowd: Crowd, group: number, speaker: number): number {
  return (group * 31 + speaker * 97) % crowd.people;
}
