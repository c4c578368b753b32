"use server";

import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { z } from "zod";
import { NoticeBody } from "@/components/notices/notice-body";
import { type NoticeWords, noticeText } from "@/components/notices/notice-text";
import { DomainError } from "@/domain/kernel/errors";
import { suspensionNotice } from "@/domain/measures/queries/suspension-notice";
import { errorText } from "@/lib/error-text";
import { requestCtx } from "@/lib/page-ctx";

type Asked = z.input<typeof suspensionNotice.input> & { reason: string };

/** The notice of a direct suspension in full, as the person will read it; or what is still missing. Writes nothing. */
export async function suspensionNoticeAction({ reason, ...asked }: Asked): Promise<ReactNode> {
  try {
    const facts = await suspensionNotice.ask(await requestCtx(), asked);
    const t = (await getTranslations("notices")) as unknown as NoticeWords["t"];
    const text = noticeText(facts, { t, locale: await getLocale() }, reason.trim().slice(0, 1000) || null);
    return (
      <>
        <p className="mb-2 font-semibold">{text.title}</p>
        <NoticeBody notice={text} />
      </>
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { message, fields } = await errorText(error);
    return [message, ...Object.values(fields)].join(" ");
  }
}
