/** The upper end of an axis for values up to `highest`: the next 1, 2, 2.5, 5 or 10 times a power of ten, at least 4. */
export function axisTop(highest: number): number {
  if (highest <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= highest) ?? 10;
  return step * power;
}

/** Four equal steps from 0 to `top`, from the top down. */
export function axisTicks(top: number): number[] {
  return [4, 3, 2, 1, 0].map((quarter) => (top / 4) * quarter);
}
