import { cookies } from "next/headers";
import { chooseLocale, chooseTheme } from "@/lib/i18n/preferences";
import { parseTheme, THEME_COOKIE } from "@/lib/i18n/theme";

/** The theme in force and the actions that change language and theme, for the shells' menus. */
export async function shellPreferences() {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value) ?? "system";
  return { theme, chooseLocale, chooseTheme };
}
