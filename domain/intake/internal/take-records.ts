import type { z } from "zod";
import type { ItemProblem } from "@/domain/archive/rules/incoming";
import { parseInput } from "@/domain/command/parse-input";
import { putGroups } from "@/domain/groups/commands/put-groups";
import { putMemberships } from "@/domain/groups/commands/put-memberships";
import { groupItem, membershipItem } from "@/domain/groups/inputs";
import type { Ctx } from "@/domain/kernel/ctx";
import { DomainError } from "@/domain/kernel/errors";
import { putPeople } from "@/domain/people/commands/put-people";
import { personItem } from "@/domain/people/inputs";

/** Most items the rooms below take at once. */
const slice = 1_000;

export interface RecordEvent {
  index: number;
  type: "person" | "group" | "membership";
  item: Record<string, unknown>;
}

/** What became of records: problems by position, the others counted. */
export interface TakenRecords {
  problems: Map<number, ItemProblem>;
  /** New or changed. */
  stored: number;
  /** Known already. */
  unchanged: number;
}

/** Takes people, then groups, then memberships, each item judged by the schema of the room that keeps it. */
export async function takeRecords(ctx: Ctx, platformId: string, events: readonly RecordEvent[]): Promise<TakenRecords> {
  const taken: TakenRecords = { problems: new Map(), stored: 0, unchanged: 0 };
  const good = <Schema extends z.ZodType>(type: RecordEvent["type"], schema: Schema) =>
    events.flatMap((event) => {
      if (event.type !== type) return [];
      const problem = problemOf(schema, event.item);
      if (problem) taken.problems.set(event.index, problem);
      // As it came: the room's own command reads it, dates and all.
      return problem ? [] : [event.item as z.input<Schema>];
    });
  const count = (stored: number, unchanged: number) => {
    taken.stored += stored;
    taken.unchanged += unchanged;
  };
  for (const people of slices(good("person", personItem))) {
    const { created, changed, unchanged } = await putPeople.execute(ctx, { platformId, people });
    count(created + changed, unchanged);
  }
  for (const groups of slices(good("group", groupItem))) {
    const { created, changed, unchanged } = await putGroups.execute(ctx, { platformId, groups });
    count(created + changed, unchanged);
  }
  for (const memberships of slices(good("membership", membershipItem))) {
    const { unchanged } = await putMemberships.execute(ctx, { platformId, memberships });
    count(memberships.length - unchanged, unchanged);
  }
  return taken;
}

function problemOf(schema: z.ZodType, item: unknown): ItemProblem | null {
  try {
    parseInput(schema, item);
    return null;
  } catch (error) {
    const first = error instanceof DomainError ? error.fields[0] : undefined;
    if (!first) throw error;
    const facts = first.facts as ItemProblem["facts"];
    return { field: first.field, rule: first.rule, ...(facts && Object.keys(facts).length > 0 ? { facts } : {}) };
  }
}

function slices<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  for (let from = 0; from < items.length; from += slice) parts.push(items.slice(from, from + slice));
  return parts;
}
