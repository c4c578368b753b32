import type { Random } from "@/db/seed/random";
import type { Topic } from "@/db/seed/topic";
import type { World, WorldGroup } from "@/db/seed/world";

/** How gladly a group of a topic (key) takes conversations of other topics. */
const ALSO: Record<Topic, Partial<Record<Topic, number>>> = {
  film: { music: 0.1 },
  music: { film: 0.1 },
  travel: { food: 0.3 },
  food: { travel: 0.3 },
  code: {},
  cantonese: { food: 0.05 },
  traditional: {},
  english: { film: 0.05 },
  chat: { food: 0.25, travel: 0.25, film: 0.12, music: 0.12 },
};

interface Choosing {
  world: World;
  random: Random;
  topic: Topic;
  /** Instants (ms) of the conversation's beginning and of its end at the latest. */
  begins: number;
  ends: number;
  busy: ReadonlyMap<string, readonly [number, number][]>;
}

/** Groups that take a topic, with running sums of their weights. */
interface Wheel {
  groups: WorldGroup[];
  sums: number[];
}
const wheels = new WeakMap<World, Map<Topic, Wheel>>();

/** The group a conversation goes to: large ones get more; it exists already and is not busy with a written scene. */
export function groupFor({ world, random, topic, begins, ends, busy }: Choosing): WorldGroup {
  const wheel = wheelOf(world, topic);
  const free = (group: WorldGroup) =>
    group.createdAt < begins && !(busy.get(group.id) ?? []).some(([from, to]) => begins < to && ends > from);
  for (let tries = 0; tries < 12; tries++) {
    const group = spin(wheel, random.next());
    if (free(group)) return group;
  }
  const group = wheel.groups.find(free) ?? world.groups.find(free);
  if (!group) throw new RangeError("no group exists at this time");
  return group;
}

function wheelOf(world: World, topic: Topic): Wheel {
  const known = wheels.get(world) ?? new Map<Topic, Wheel>();
  wheels.set(world, known);
  let wheel = known.get(topic);
  if (!wheel) {
    wheel = { groups: [], sums: [] };
    let sum = 0;
    for (const group of world.groups) {
      const liking = group.topic === topic ? 1 : (ALSO[group.topic][topic] ?? 0);
      if (liking === 0) continue;
      sum += liking * group.members.length ** 1.15;
      wheel.groups.push(group);
      wheel.sums.push(sum);
    }
    known.set(topic, wheel);
  }
  return wheel;
}

function spin({ groups, sums }: Wheel, share: number): WorldGroup {
  const wanted = share * (sums.at(-1) ?? 0);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  const group = groups[low];
  if (!group) throw new RangeError("no group takes this topic");
  return group;
}
