import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { LOCALE_COOKIE, type Locale, localeFromAcceptLanguage, parseLocale, TIME_ZONE } from "@/lib/i18n/locales";
import en from "@/messages/en";
import zhCN from "@/messages/zh-CN";

const MESSAGES = { "zh-CN": zhCN, en } satisfies Record<Locale, typeof zhCN>;

/** next-intl's configuration of a request: the language of the cookie, else of the browser, else Chinese. */
export default getRequestConfig(async () => {
  const cookie = parseLocale((await cookies()).get(LOCALE_COOKIE)?.value);
  const locale = cookie ?? localeFromAcceptLanguage((await headers()).get("accept-language"));
  return { locale, timeZone: TIME_ZONE, messages: MESSAGES[locale] };
});
