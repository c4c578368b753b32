/** What may be read: groups null means all; from inclusive, until exclusive, null open. */
export interface Reach {
  groups: string[] | null;
  from: Date | null;
  until: Date | null;
}

/** What both allow. Groups that do not meet give an empty list, which nothing is in. */
export function narrowed(scope: Reach, filter: Partial<Reach>): Reach {
  const wanted = filter.groups?.length ? filter.groups : null;
  const groups = scope.groups && wanted ? wanted.filter((id) => scope.groups?.includes(id)) : (scope.groups ?? wanted);
  return { groups, from: later(scope.from, filter.from), until: earlier(scope.until, filter.until) };
}

/** Whether a message of that group and time may be read. */
export function reaches(scope: Reach, groupId: string, sentAt: Date): boolean {
  if (scope.groups && !scope.groups.includes(groupId)) return false;
  return !(scope.from && sentAt < scope.from) && !(scope.until && sentAt >= scope.until);
}

function later(a: Date | null, b: Date | null | undefined): Date | null {
  return a && b ? (a > b ? a : b) : (a ?? b ?? null);
}

function earlier(a: Date | null, b: Date | null | undefined): Date | null {
  return a && b ? (a < b ? a : b) : (a ?? b ?? null);
}
