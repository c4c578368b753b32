import { type CountedEntry, caseChanges } from "./case-changes";
import type { LiveSteps } from "./live-steps";

/** A finding of a case with all instants at which its deduction may ever change. */
export interface CaseMember {
  readonly instants: readonly number[];
  readonly stayed: boolean;
  /** Null while it is reversed. */
  counted: CountedEntry | null;
}

/** A change of the deduction from one position of the person's instants on, until the next. */
export interface DeductionChange {
  readonly position: number;
  readonly delta: number;
}

/** From how many findings on a case keeps its instants in order instead of sorting them at each change. */
const many = 32;

/** The deduction of one case of a person over time; drawn anew when one of its entries changes. */
export class CaseDeduction {
  private drawn: DeductionChange[] = [];
  private readonly ordered: OrderedCase | null;
  private stale = true;

  constructor(
    private readonly members: readonly CaseMember[],
    private readonly steps: LiveSteps,
  ) {
    const simple = members.length > many && !members.some((member) => member.stayed);
    this.ordered = simple ? new OrderedCase(members, steps) : null;
  }

  /** An entry of the case changes; nothing is drawn yet. */
  replace(member: CaseMember, counted: CountedEntry | null): void {
    if (!this.stale && !this.ordered?.absorbs(member.counted, counted)) this.stale = true;
    member.counted = counted;
  }

  /** How the deduction differs from how it was last drawn, in order of time. */
  redraw(): DeductionChange[] {
    if (!this.stale) return [];
    this.stale = false;
    const before = this.drawn;
    this.drawn = this.ordered ? this.ordered.changes() : this.changes();
    return difference(before, this.drawn);
  }

  private changes(): DeductionChange[] {
    const [only] = this.members;
    if (only && this.members.length === 1 && !only.stayed) return this.alone(only.counted);
    const changes: { at: number; delta: number }[] = [];
    caseChanges(
      this.members.flatMap((member) => member.counted ?? []),
      changes,
    );
    return changes
      .map(({ at, delta }) => ({ position: this.steps.positionOf(at), delta }))
      .sort((a, b) => a.position - b.position);
  }

  /** Most cases hold one finding about a person. */
  private alone(entry: CountedEntry | null): DeductionChange[] {
    if (!entry || entry.points === 0) return [];
    return [
      { position: this.steps.positionOf(entry.effectiveAt), delta: entry.points },
      { position: this.steps.positionOf(entry.expiresAt), delta: -entry.points },
    ];
  }
}

/** A large case: one pass over its instants, which never change, gives the largest active entry at each. */
class OrderedCase {
  private readonly positions: Int32Array;
  private readonly owners: Int32Array;
  /** The largest active entry from each move on, as last drawn. */
  private readonly largest: Int32Array;
  /** How many active entries are that large. */
  private readonly ties: Int32Array;

  constructor(
    private readonly members: readonly CaseMember[],
    private readonly steps: LiveSteps,
  ) {
    const moves = members.flatMap((member, owner) =>
      [...new Set(member.instants)].map((at) => ({ position: steps.positionOf(at), owner })),
    );
    moves.sort((a, b) => a.position - b.position);
    this.positions = Int32Array.from(moves, (move) => move.position);
    this.owners = Int32Array.from(moves, (move) => move.owner);
    this.largest = new Int32Array(moves.length);
    this.ties = new Int32Array(moves.length);
  }

  /** Takes in a changed entry where another one is as large all the time: the case stays as it is. False: draw anew. */
  absorbs(before: CountedEntry | null, after: CountedEntry | null): boolean {
    return this.moves(before, -1, 1) && this.moves(after, 1, 0);
  }

  private moves(entry: CountedEntry | null, delta: number, others: number): boolean {
    if (!entry || entry.points === 0) return true;
    const { points } = entry;
    const { largest, ties, positions } = this;
    const last = this.firstMove(entry.expiresAt);
    for (let i = this.firstMove(entry.effectiveAt); i < last; i++) {
      const most = largest[i] as number;
      if (most > points) continue;
      // Of moves at one instant only the last one says what holds.
      if (positions[i + 1] !== positions[i] && (most < points || (ties[i] as number) <= others)) return false;
      ties[i] = (ties[i] as number) + delta;
    }
    return true;
  }

  changes(): DeductionChange[] {
    const { positions, owners, members, steps } = this;
    const most = members.reduce((top, { counted }) => Math.max(top, counted?.points ?? 0), 0);
    const active = new Int32Array(most + 1);
    const changes: DeductionChange[] = [];
    let [largest, drawn] = [0, 0];
    for (let i = 0; i < positions.length; i++) {
      const position = positions[i] as number;
      const { counted } = members[owners[i] as number] as CaseMember;
      if (counted && counted.points > 0) {
        const { points } = counted;
        const at = steps.times[position];
        if (at === counted.effectiveAt) {
          active[points] = (active[points] as number) + 1;
          if (points > largest) largest = points;
        } else if (at === counted.expiresAt) {
          active[points] = (active[points] as number) - 1;
          while (largest > 0 && active[largest] === 0) largest--;
        }
      }
      this.largest[i] = largest;
      this.ties[i] = active[largest] as number;
      if (positions[i + 1] === position || largest === drawn) continue;
      changes.push({ position, delta: largest - drawn });
      drawn = largest;
    }
    return changes;
  }

  private firstMove(instant: number): number {
    const position = this.steps.positionOf(instant);
    let [low, high] = [0, this.positions.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.positions[middle] as number) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function difference(before: readonly DeductionChange[], after: readonly DeductionChange[]): DeductionChange[] {
  const found: DeductionChange[] = [];
  if (before.length === 0) return [...after];
  let [i, k] = [0, 0];
  while (i < before.length || k < after.length) {
    const [old, next] = [before[i], after[k]];
    const position = Math.min(old?.position ?? Number.POSITIVE_INFINITY, next?.position ?? Number.POSITIVE_INFINITY);
    let delta = 0;
    for (; before[i]?.position === position; i++) delta -= (before[i] as DeductionChange).delta;
    for (; after[k]?.position === position; k++) delta += (after[k] as DeductionChange).delta;
    if (delta !== 0) found.push({ position, delta });
  }
  return found;
}
