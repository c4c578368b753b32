/** An SVG path that keeps each height until the next point: `x` and `y` in the units of the view box, to `untilX`. */
export function stepPath(points: readonly { x: number; y: number }[], untilX: number): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const steps = rest.map(({ x, y }) => `H${round(x)}V${round(y)}`).join("");
  return `M${round(first.x)} ${round(first.y)}${steps}H${round(untilX)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
