import type { MeasureKind, MeasureState } from "./vocabulary";

/** A measure as a platform is told: by webhook and when it asks. Its own identifiers, instants in ISO 8601. */
export interface PlatformMeasure {
  id: string;
  number: string;
  kind: MeasureKind;
  state: MeasureState;
  /** The platform's identifier of the person; null for measures on a group. */
  person: string | null;
  /** The platform's identifier of the group; null for measures on a person. */
  group: string | null;
  /** Groups in which a suspended person loses the manager role: everywhere that person manages. */
  groups: string[];
  startsAt: string | null;
  endsAt: string | null;
  endedAt: string | null;
  /** Imposed before a decision: ends by itself, renewed once at most. */
  interim: boolean;
  /** Of a lowered level: the highest level meanwhile. */
  level: "B" | "C" | "D" | "E" | null;
  /** Of a closing: until when members must be able to take their own data with them. */
  exportUntil: string | null;
  /** Taxonomy code or code of the direct ground. */
  ground: string;
}
