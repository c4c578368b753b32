/** A set of places 0 … n − 1 that finds the next one marked from a place on. */
export class MarkedPlaces {
  private readonly words: Uint32Array;

  constructor(places: number) {
    this.words = new Uint32Array(Math.ceil(places / 32));
  }

  mark(place: number): void {
    this.words[place >> 5] = ((this.words[place >> 5] as number) | (1 << (place & 31))) >>> 0;
  }

  clear(place: number): void {
    this.words[place >> 5] = ((this.words[place >> 5] as number) & ~(1 << (place & 31))) >>> 0;
  }

  /** The first marked place at or after one; -1 = none. */
  next(from: number): number {
    let word = from >> 5;
    if (word >= this.words.length) return -1;
    let bits = ((this.words[word] as number) & (-1 << (from & 31))) >>> 0;
    while (bits === 0) {
      word++;
      if (word >= this.words.length) return -1;
      bits = this.words[word] as number;
    }
    return word * 32 + 31 - Math.clz32(bits & -bits);
  }
}
