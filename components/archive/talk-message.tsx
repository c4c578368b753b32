import { Flag } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { MarkedPieces } from "@/components/archive/marked-pieces";
import { AttachmentLine, ChangeBadges } from "@/components/archive/message-facts";
import { reportHref } from "@/components/archive/report-href";
import { RevealOriginal } from "@/components/archive/reveal-original";
import { Sender } from "@/components/archive/sender";
import { ShortHash } from "@/components/archive/short-hash";
import type { FormAction } from "@/components/forms/form-state";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import type { FoundMessage } from "@/domain/archive/found";
import type { SenderLabel } from "@/domain/archive/found-page";
import { highlight } from "@/domain/archive/rules/highlight";
import type { SearchForm } from "@/domain/archive/vocabulary";
import { formatClock } from "@/lib/format";

const SHOWN = 2_000;
/** Received later than this after it was sent is worth saying: 10 min. */
const LATE_MS = 600_000;

/** What a message's reader may do and see; a regulator neither reports nor opens people. */
export interface TalkRights {
  reveal: FormAction;
  /** Basis of the read, as the reveal is to name it. */
  place: Record<string, string>;
  report: boolean;
}

/** One message of a conversation. Edited and recalled ones open their original for a reason only. */
export function TalkMessage({
  message,
  sender,
  found,
  needles,
  form,
  rights,
  now,
}: {
  message: FoundMessage;
  sender: SenderLabel | undefined;
  /** The message one came for. */
  found: boolean;
  needles: readonly string[];
  form: SearchForm;
  rights: TalkRights;
  now: Date;
}) {
  const t = useTranslations("archive");
  const { currentText, recalledAt, kind, sentAt, receivedAt, sequence } = message;
  const late = receivedAt.getTime() - sentAt.getTime() > LATE_MS;
  return (
    <article
      id={found ? "found" : undefined}
      className={cn(
        "grid gap-x-3 px-4 py-2 md:grid-cols-[52px_minmax(0,1fr)] md:px-5",
        found && "bg-accent-soft shadow-[inset_3px_0_0_var(--accent)] [&_.text-text-3]:text-text-2",
        kind === "system" && !found && "bg-surface-3",
      )}
    >
      <time dateTime={sentAt.toISOString()} className="font-mono text-support leading-5 text-text-3">
        {formatClock(sentAt)}
      </time>
      <div className="relative min-w-0">
        <div className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5 font-medium md:pr-96">
          <Sender
            sender={sender}
            role={message.senderRole}
            href={rights.report ? `/people/${message.personId}` : undefined}
          />
          {found ? (
            <Badge dense tone="accent">
              {t("talk.found")}
            </Badge>
          ) : null}
          <ChangeBadges message={message} now={now} />
          {late ? (
            <span className="text-micro font-normal text-text-3">
              {t.rich("talk.late", { at: () => <Time at={receivedAt} show="short" now={now} /> })}
            </span>
          ) : null}
        </div>
        {recalledAt ? (
          <p className="text-text-2">{t("talk.recalled")}</p>
        ) : currentText ? (
          <TalkText text={currentText} needles={needles} form={form} />
        ) : null}
        {recalledAt ? null : (
          <AttachmentLine message={message} href={rights.report ? fileHref(message, rights) : undefined} />
        )}
        {message.revisions.length > 0 ? (
          <RevealOriginal
            action={rights.reveal}
            place={{ ...rights.place, groupId: message.groupId, messageId: message.messageId }}
          />
        ) : null}
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-micro text-text-3 md:absolute md:right-0 md:top-0 md:mt-0">
          <span className="max-w-48 truncate font-mono" title={message.messageId}>
            {message.messageId}
          </span>
          {sequence === null ? null : <span>{t("talk.sequence", { number: sequence })}</span>}
          <ShortHash sha256={message.sha256} />
          {rights.report ? (
            <Link
              href={reportHref(message)}
              prefetch={false}
              className="inline-flex min-h-6 items-center gap-1 text-text-2 hover:text-accent hover:underline pointer-coarse:min-h-10"
            >
              <Flag className="size-3" aria-hidden="true" />
              {t("report")}
            </Link>
          ) : null}
        </p>
      </div>
    </article>
  );
}

/** Where the file of a message is opened, for the basis the reader came with. */
function fileHref({ groupId, messageId }: FoundMessage, { place }: TalkRights): string {
  const basis: Record<string, string> = place.search ? { s: place.search } : { case: place.case ?? "" };
  return `/archive/attachments?${new URLSearchParams({ ...basis, g: groupId, m: messageId })}`;
}

function TalkText({ text, needles, form }: { text: string; needles: readonly string[]; form: SearchForm }) {
  const t = useTranslations("archive.talk");
  if (text.length <= SHOWN)
    return (
      <p className="prose-message measure">
        <MarkedPieces pieces={highlight(text, needles, form)} />
      </p>
    );
  const pair = /[\ud800-\udbff]/.test(text[SHOWN - 1] ?? "") ? 1 : 0;
  const [start, rest] = [text.slice(0, SHOWN - pair), text.slice(SHOWN - pair)];
  return (
    <div className="prose-message measure">
      <MarkedPieces pieces={highlight(start, needles, form)} />
      <details>
        <summary className="link text-support">{t("rest", { count: rest.length })}</summary>
        <MarkedPieces pieces={highlight(rest, needles, form)} />
      </details>
    </div>
  );
}
