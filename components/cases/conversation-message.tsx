import { FileText, Flag, ImageIcon, LinkIcon, Mic, Pencil, ScrollText, Undo2, Video, Wallet } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { EditedText } from "@/components/cases/edited-text";
import { MarkedText } from "@/components/cases/marked-text";
import { QuoteToggle } from "@/components/cases/quote-toggle";
import { RecalledMessage } from "@/components/cases/recalled-message";
import { changedCount, textDiff } from "@/components/cases/text-diff";
import type { FormAction } from "@/components/forms/form-state";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { RoleTag } from "@/components/ui/role-tag";
import type { CaseMessage } from "@/domain/desk/queries/case-conversation";
import { formatBytes, formatClock, formatDateTime } from "@/lib/format";

const ICONS = {
  image: ImageIcon,
  file: FileText,
  link: LinkIcon,
  "red-packet": Wallet,
  voice: Mic,
  video: Video,
  system: ScrollText,
  text: FileText,
} as const;

/** One message of the conversation: who (masked), in which role, what happened to it, and whether it is evidence. */
export function ConversationMessage({
  message,
  caseId,
  reveal,
}: {
  message: CaseMessage;
  caseId: string;
  reveal: FormAction;
}) {
  const t = useTranslations("cases");
  const { sender, sentAt, reports, edited, recalledAt, text } = message;
  const time = formatClock(sentAt);
  const hit = reports > 0;
  return (
    <article
      id={`m-${message.messageId}`}
      className={cn(
        "group grid scroll-mt-4 grid-cols-[24px_minmax(0,1fr)] gap-x-2.5 px-4 py-1",
        hit && "bg-danger-soft shadow-[inset_3px_0_0_var(--danger)] [&_.text-text-3]:text-text-2",
      )}
    >
      <Avatar name={sender.name} />
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
          <Link href={`/people/${sender.personId}`} className="font-semibold text-text">
            {sender.name}
          </Link>
          {sender.nickname ? <span className="text-support text-text-2">{sender.nickname}</span> : null}
          <RoleTag owner={sender.role === "creator"}>{t(`role.${sender.role ?? "left"}`)}</RoleTag>
          {hit ? (
            <Badge tone="danger" dense icon={<Flag aria-hidden="true" />}>
              {t("talk.reported", { count: reports })}
            </Badge>
          ) : null}
          {edited && text !== null ? (
            <Badge tone="outline" dense icon={<Pencil aria-hidden="true" />}>
              {t("talk.edited", {
                at: formatClock(edited.at),
                count: changedCount(textDiff(edited.from, text)),
              })}
            </Badge>
          ) : null}
          {recalledAt ? (
            <Badge tone="outline" dense icon={<Undo2 aria-hidden="true" />}>
              {t("talk.recalled", { at: formatClock(recalledAt) })}
            </Badge>
          ) : null}
          <span className="-my-0.5 ml-auto flex items-center gap-2">
            <QuoteToggle
              quote={{
                groupId: message.groupId,
                messageId: message.messageId,
                sentAt: sentAt.toISOString(),
                senderId: sender.personId,
              }}
              label={t("talk.quoteLabel", { name: sender.name, at: formatDateTime(sentAt) })}
            />
            <time dateTime={sentAt.toISOString()} title={formatDateTime(sentAt)} className="text-support text-text-3">
              {time}
            </time>
          </span>
        </div>
        {recalledAt || text === null ? (
          <RecalledMessage caseId={caseId} messageId={message.messageId} action={reveal} />
        ) : edited ? (
          <EditedText before={edited.from} after={text} />
        ) : text ? (
          <p>
            <MarkedText text={text} />
          </p>
        ) : null}
        {message.kind !== "text" && !recalledAt ? <Attached message={message} /> : null}
      </div>
    </article>
  );
}

/** A picture, file, voice or link: what is known of it. The bytes stay with the platform and are never fetched here. */
function Attached({ message: { kind, attachment } }: { message: CaseMessage }) {
  const t = useTranslations("cases");
  const Icon = ICONS[kind];
  if (kind === "system" || (kind === "link" && !attachment)) return null;
  return (
    <div className="mt-1 inline-flex max-w-full items-center gap-2.5 rounded-control border border-border-strong bg-surface px-2.5 py-1.5">
      <Icon className="size-5 shrink-0 text-text-3" aria-hidden="true" />
      <div className="min-w-0 text-support">
        <p className="truncate font-medium">
          {t(`kind.${kind}`)}
          {attachment?.name ? (
            <span className="ml-1.5 font-normal text-text-2">
              <MarkedText text={attachment.name} />
            </span>
          ) : null}
          {attachment?.size ? <span className="ml-1.5 text-text-3">{formatBytes(attachment.size)}</span> : null}
        </p>
        <p className="text-text-3">{t("talk.stored")}</p>
      </div>
    </div>
  );
}
