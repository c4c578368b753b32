export const THEMES = ["system", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

/** Cookie that keeps the chosen theme, so that the server renders it: no inline script and no flash. */
export const THEME_COOKIE = "theme";

/** The theme a raw value names, or null. */
export function parseTheme(value: string | undefined): Theme | null {
  return THEMES.find((theme) => theme === value) ?? null;
}
