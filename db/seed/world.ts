import { castGroups } from "@/db/seed/cast/group";
import { type CastPerson, castPeople } from "@/db/seed/cast/person";
import { type PersonEvent, type PlatformCode, platformCodes } from "@/db/seed/event";
import { displayName } from "@/db/seed/names/display-name";
import { groupTitle } from "@/db/seed/names/group-name";
import { type Random, randomOf } from "@/db/seed/random";
import { type Topic, topics } from "@/db/seed/topic";
import { DAY, HOUR } from "@/db/seed/when";
import type { GroupCategory } from "@/domain/groups/vocabulary";

/** Instants in ms. */
export interface WorldPerson {
  id: string;
  platform: PlatformCode;
  displayName: string;
  registeredAt: number;
  verification: { method: NonNullable<PersonEvent["verification"]>["method"]; at: number } | null;
  minor: PersonEvent["minor"];
}

/** Instants in ms. */
export interface WorldMember {
  person: WorldPerson;
  role: "creator" | "manager" | "member";
  since: number;
  until: number | null;
}

/** Members are in the order of `since`, the creator first. Instants in ms. */
export interface WorldGroup {
  id: string;
  platform: PlatformCode;
  name: string;
  category: GroupCategory;
  intro: string;
  topic: Topic;
  createdAt: number;
  members: WorldMember[];
}

export interface World {
  people: WorldPerson[];
  groups: WorldGroup[];
}

export interface WorldOptions {
  seed: string;
  /** Instant (ms) at which the demo is told. */
  asOf: number;
  /** Length of the told time in days. */
  days: number;
  /** Groups in all, those of the story included. */
  groupCount: number;
  /** Whether the people and groups of the story are there. */
  withCast: boolean;
  /** Put before generated ids, so that two fillings of one database stay apart. */
  idPrefix: string;
}

const PLATFORM_SHARE: readonly [PlatformCode, number][] = [
  ["wechat", 0.38],
  ["qq", 0.66],
  ["tieba", 0.8],
  ["alipay", 0.86],
  ["weibo", 1],
];
const LARGEST_GROUP = 480;
const SMALLEST_GROUP = 7;

/** Builds who exists and who belongs where; memory grows with the number of groups, not of messages. */
export function buildWorld(options: WorldOptions): World {
  const { seed, asOf, days, withCast, idPrefix } = options;
  const random = randomOf(seed, `world ${idPrefix}`);
  const people = new Map<string, WorldPerson>();
  const groups: WorldGroup[] = [];
  const windowStart = asOf - days * DAY;

  const cast = new Map<string, WorldPerson>();
  if (withCast) {
    for (const person of castPeople) {
      const settled = castPerson(person, asOf);
      cast.set(person.id, settled);
      people.set(person.id, settled);
    }
  }

  const plans: GroupPlan[] = [];
  const taken = new Set<string>();
  if (withCast) {
    for (const group of castGroups) {
      taken.add(group.name);
      plans.push({ ...group, createdAt: asOf - group.createdDaysAgo * DAY });
    }
  }
  const generated = Math.max(options.groupCount - plans.length, topics.length);
  for (let rank = 1; rank <= generated; rank++) {
    // The more groups, the more of them are for talk about nothing in particular.
    const topic =
      rank > 4 * topics.length && random.chance(0.6) ? "chat" : (topics[(rank - 1) % topics.length] ?? "chat");
    // The first of each topic is old, so that a conversation of any time finds a group.
    const recent = rank > topics.length && random.chance(0.12);
    plans.push({
      id: `${idPrefix}g${1000 + rank}`,
      platform: platformOf(random),
      topic,
      size: sizeOf(rank, random),
      createdAt: recent
        ? windowStart + random.int(5, Math.max(6, days - 20)) * DAY
        : windowStart - random.int(3, 900) * DAY - random.int(0, 86_399) * 1000,
      ...groupTitle(random, topic, taken),
    });
  }

  const poolSizes = new Map(platformCodes.map((code) => [code, poolSize(plans, code)]));
  const draw = (platform: PlatformCode, rank: number): WorldPerson => {
    const id = `${idPrefix}u${platformCodes.indexOf(platform)}${100_000 + rank}`;
    let person = people.get(id);
    if (!person) {
      person = madePerson(randomOf(seed, id), id, platform, asOf, days);
      people.set(id, person);
    }
    return person;
  };

  for (const plan of plans) {
    const pool = poolSizes.get(plan.platform) ?? LARGEST_GROUP;
    groups.push(
      peopled(plan, { random, asOf, windowStart, cast, draw: () => draw(plan.platform, skewed(random, pool)) }),
    );
  }
  return { people: [...people.values()], groups };
}

type GroupPlan = Omit<WorldGroup, "members"> & {
  size: number;
  creator?: string;
  managers?: readonly string[];
} & { members?: readonly string[] };

interface Peopling {
  random: Random;
  asOf: number;
  windowStart: number;
  cast: Map<string, WorldPerson>;
  draw: () => WorldPerson;
}

function peopled(plan: GroupPlan, { random, asOf, windowStart, cast, draw }: Peopling): WorldGroup {
  const { size, creator, managers = [], members: named = [], ...group } = plan;
  const ofCast = (id: string) => {
    const person = cast.get(id);
    if (!person) throw new RangeError(`no person ${id} in the cast`);
    return person;
  };
  const inside = new Set<WorldPerson>();
  const rest: WorldMember[] = [];
  const join = (person: WorldPerson, role: WorldMember["role"], since: number, until: number | null = null) => {
    inside.add(person);
    rest.push({ person, role, since: Math.max(since, readyAt(person)), until });
  };

  let founder = creator ? ofCast(creator) : draw();
  while (!creator && !mayLead(founder, windowStart)) founder = draw();
  const createdAt = Math.max(group.createdAt, readyAt(founder) + HOUR);
  inside.add(founder);

  for (const id of managers) join(ofCast(id), "manager", createdAt + 3 * DAY);
  for (const id of named) join(ofCast(id), "member", createdAt + random.int(1, 30) * DAY);
  const managersWanted = creator ? managers.length : Math.min(random.int(0, 4), Math.ceil(size / 40));
  for (let tries = 0; inside.size < size && tries < size * 40; tries++) {
    const person = draw();
    if (inside.has(person)) continue;
    const early = createdAt < windowStart && random.chance(0.72);
    const since = early ? between(random, createdAt, windowStart) : between(random, createdAt, asOf - DAY);
    const leads = rest.filter((member) => member.role === "manager").length < managersWanted;
    if (leads && mayLead(person, windowStart)) join(person, "manager", createdAt + HOUR);
    else join(person, "member", since, random.chance(0.03) ? between(random, since, asOf - HOUR) : null);
  }
  // Somebody who could only have joined after having left never joined.
  const members = rest
    .filter(({ since, until }) => since < asOf && (until === null || until > since))
    .sort((a, b) => a.since - b.since);
  return {
    ...group,
    createdAt,
    members: [{ person: founder, role: "creator", since: createdAt, until: null }, ...members],
  };
}

const between = (random: Random, from: number, to: number) => Math.floor(from + random.next() * Math.max(to - from, 1));
/** The few join many groups, the many one or two. */
const skewed = (random: Random, pool: number) => Math.floor(pool * random.next() ** 1.6);
const readyAt = (person: WorldPerson) => (person.verification?.at ?? person.registeredAt) + 60_000;
const mayLead = (person: WorldPerson, by: number) =>
  person.verification !== null && person.minor === null && person.verification.at < by;

function platformOf(random: Random): PlatformCode {
  const share = random.next();
  return PLATFORM_SHARE.find(([, upTo]) => share < upTo)?.[0] ?? "wechat";
}

/** Sizes fall with the rank as in Zipf's law, with some noise. */
function sizeOf(rank: number, random: Random): number {
  const size = (LARGEST_GROUP / rank ** 0.72) * (0.8 + 0.4 * random.next());
  return Math.round(Math.min(LARGEST_GROUP, Math.max(SMALLEST_GROUP + random.int(0, 12), size)));
}

function poolSize(plans: readonly GroupPlan[], platform: PlatformCode): number {
  const sizes = plans.filter((plan) => plan.platform === platform).map((plan) => plan.size);
  const sum = sizes.reduce((total, size) => total + size, 0);
  return Math.ceil(Math.max(sum * 0.7, 1.6 * Math.max(0, ...sizes)));
}

function castPerson(person: CastPerson, asOf: number): WorldPerson {
  const registeredAt = asOf - person.registeredDaysAgo * DAY;
  return {
    id: person.id,
    platform: person.platform,
    displayName: person.displayName,
    registeredAt,
    verification: person.verified && { method: person.verified, at: registeredAt + HOUR },
    minor: person.minor,
  };
}

function madePerson(random: Random, id: string, platform: PlatformCode, asOf: number, days: number): WorldPerson {
  const daysAgo = random.chance(0.9) ? random.int(days + 5, days + 2600) : random.int(10, days);
  const registeredAt = asOf - daysAgo * DAY + random.int(0, 86_399) * 1000;
  const age = random.next();
  return {
    id,
    platform,
    displayName: displayName(random),
    registeredAt,
    verification: random.chance(0.97)
      ? {
          method: random.pick(["id-number", "id-number", "network-id", "mobile"]),
          at: registeredAt + random.int(2, 2000) * 60_000,
        }
      : null,
    minor: age < 0.001 ? "under14" : age < 0.012 ? "under18" : null,
  };
}
