"use server";

import { cookies } from "next/headers";
import { LOCALE_COOKIE, parseLocale } from "@/lib/i18n/locales";
import { parseTheme, THEME_COOKIE } from "@/lib/i18n/theme";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Form action: keeps the language of this browser. Unknown values change nothing. */
export async function chooseLocale(form: FormData): Promise<void> {
  const locale = parseLocale(String(form.get("locale") ?? ""));
  if (locale) await keep(LOCALE_COOKIE, locale);
}

/** Form action: keeps light, dark or system for this browser. Unknown values change nothing. */
export async function chooseTheme(form: FormData): Promise<void> {
  const theme = parseTheme(String(form.get("theme") ?? ""));
  if (theme) await keep(THEME_COOKIE, theme);
}

async function keep(name: string, value: string): Promise<void> {
  (await cookies()).set(name, value, { maxAge: YEAR_SECONDS, path: "/", sameSite: "lax" });
}
