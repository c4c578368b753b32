/** A number in [0, 1) that belongs to a number and a purpose: the same on every machine, in any order of asking. */
export function noise(seed: number, purpose: number, n: number): number {
  // The finaliser of MurmurHash3 over a mix of the three.
  let mixed =
    Math.imul(n ^ (seed >>> 0), 0x9e3779b1) ^ Math.imul(purpose + 1, 0x85ebca6b) ^ Math.floor(n / 0x100000000);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
}
