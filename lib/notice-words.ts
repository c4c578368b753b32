import { getLocale, getTranslations } from "next-intl/server";
import type { NoticeWords } from "@/components/notices/notice-text";

/** The words notices are rendered with, in the request's language. */
export async function noticeWords(): Promise<NoticeWords> {
  const t = (await getTranslations("notices")) as unknown as NoticeWords["t"];
  return { t, locale: await getLocale() };
}
