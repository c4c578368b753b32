import type { memberships } from "@/db/schema";
import { newId } from "@/domain/kernel/ids";
import type { GroupRole } from "../vocabulary";

type Row = typeof memberships.$inferSelect;

interface Said {
  groupId: string;
  personId: string;
  role: GroupRole;
  since: Date;
  until: Date | null;
}

/** What must be written so that the memberships known become those said. */
export interface MembershipPlan {
  begun: Row[];
  ended: { id: string; until: Date }[];
  unchanged: number;
  /** Groups in which somebody lost a managing role. */
  unled: string[];
}

/** Applies what is said, in order, to what is known; pure but for the new ids. */
export function planMemberships(known: readonly Row[], said: readonly Said[]): MembershipPlan {
  const begun = new Map<string, Row>();
  const ended = new Map<string, Date>();
  const unled = new Set<string>();
  const open = new Map(known.filter((row) => !row.until).map((row) => [pairOf(row), row]));
  const creators = new Map(
    known.filter((row) => !row.until && row.role === "creator").map((row) => [row.groupId, row] as const),
  );
  const past = new Set(known.filter((row) => row.until).map(stintOf));
  let unchanged = 0;

  const end = (row: Row, until: Date) => {
    const at = until < row.since ? row.since : until;
    const fresh = begun.get(row.id);
    if (fresh) begun.set(row.id, { ...fresh, until: at });
    else ended.set(row.id, at);
    open.delete(pairOf(row));
    past.add(stintOf(row));
    if (row.role !== "member") unled.add(row.groupId);
    if (row.role === "creator") creators.delete(row.groupId);
  };
  const begin = (item: Said) => {
    const { groupId, personId, role, since, until } = item;
    const row: Row = { id: newId(), groupId, personId, role, nickname: null, since, until };
    begun.set(row.id, row);
    if (row.until) {
      past.add(stintOf(row));
      return;
    }
    open.set(pairOf(row), row);
    if (row.role === "creator") creators.set(row.groupId, row);
  };

  for (const item of said) {
    const current = open.get(pairOf(item));
    if (past.has(stintOf(item)) || (!item.until && current?.role === item.role)) {
      unchanged++;
      continue;
    }
    if (item.until) {
      if (current && current.since <= item.until) end(current, item.until);
      else begin(item);
      continue;
    }
    if (current && item.since < current.since) {
      // Heard late: what came after it is known already.
      begin({ ...item, until: current.since });
      continue;
    }
    const former = item.role === "creator" ? creators.get(item.groupId) : undefined;
    if (former) {
      end(former, item.since);
      begin({ ...former, role: "member", since: item.since, until: null });
    }
    if (current) end(current, item.since);
    begin(item);
  }
  const endings = [...ended].map(([id, until]) => ({ id, until }));
  return { begun: [...begun.values()], ended: endings, unchanged, unled: [...unled] };
}

const pairOf = (row: { groupId: string; personId: string }) => `${row.groupId} ${row.personId}`;
const stintOf = (row: { groupId: string; personId: string; since: Date }) =>
  `${pairOf(row)} ${row.since.toISOString()}`;
