import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

/** The hex values in the block that begins with `selector`. */
function tokens(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

/** WCAG 2.2 relative luminance of a hex colour. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = [
  ["text", "surface"],
  ["text", "bg"],
  ["text", "surface-2"],
  ["text", "surface-3"],
  ["text", "accent-soft"],
  ["text", "ok-soft"],
  ["text", "warn-soft"],
  ["text", "danger-soft"],
  ["text", "hold-soft"],
  ["text-2", "surface"],
  ["text-2", "bg"],
  ["text-2", "surface-3"],
  ["text-2", "accent-soft"],
  ["text-2", "danger-soft"],
  ["text-2", "hold-soft"],
  ["text-3", "surface"],
  ["text-3", "bg"],
  ["text-3", "surface-2"],
  ["text-3", "surface-3"],
  ["accent", "surface"],
  ["accent", "bg"],
  ["accent", "surface-2"],
  ["accent", "accent-soft"],
  ["accent", "danger-soft"],
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["on-danger", "danger-fill"],
  ["mark-text", "mark"],
  ["bg", "text"],
  ...["ok", "warn", "danger", "hold"].flatMap((status) => [
    [status, `${status}-soft`],
    [status, "surface"],
  ]),
  ...["s1", "s2", "s3", "s4", "s5", "la", "lb", "lc", "ld", "le"].map((level) => [level, `${level}-soft`]),
] as [string, string][];

const EDGES: [string, string][] = [
  ["control", "surface"],
  ["control", "bg"],
  ["focus", "surface"],
  ["focus", "bg"],
  ["focus", "surface-2"],
];

const themes = [
  { theme: "light", values: tokens(":root") },
  { theme: "dark", values: tokens(':root[data-theme="dark"]') },
];

describe.each(themes)("in the $theme theme", ({ values }) => {
  test.each(TEXT)("%s on %s can be read (4.5:1)", (ink, ground) => {
    expect(ratio(values[ink] ?? "#000000", values[ground] ?? "#000000")).toBeGreaterThanOrEqual(4.5);
  });

  test.each(EDGES)("%s on %s can be seen (3:1)", (edge, ground) => {
    expect(ratio(values[edge] ?? "#000000", values[ground] ?? "#000000")).toBeGreaterThanOrEqual(3);
  });
});

test("both themes name the same tokens", () => {
  expect(Object.keys(themes[1]?.values ?? {})).toEqual(Object.keys(themes[0]?.values ?? {}));
});

test("following the system gives the same dark colours as choosing dark", () => {
  expect(tokens(':root[data-theme="system"]')).toEqual(themes[1]?.values);
});
