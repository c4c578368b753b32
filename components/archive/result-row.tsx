import { MessageSquare } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { clipPieces } from "@/components/archive/clip-pieces";
import { ContextLine } from "@/components/archive/context-line";
import { MarkedPieces } from "@/components/archive/marked-pieces";
import { AttachmentLine, ChangeBadges } from "@/components/archive/message-facts";
import { RetentionBadge } from "@/components/archive/retention-badge";
import { SelectBox } from "@/components/archive/select-box";
import { Sender } from "@/components/archive/sender";
import { shownVersion } from "@/components/archive/shown-version";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import type { FoundMessage } from "@/domain/archive/found";
import type { FoundNames, HoldLabel, Neighbours } from "@/domain/archive/found-page";
import type { SearchForm } from "@/domain/archive/vocabulary";
import { sizeTierOf } from "@/domain/groups/vocabulary";
import { formatDateTime } from "@/lib/format";

const SHOWN = 300;

/** Where a row's links go; a regulator's rows do not lead to groups and people. */
export interface RowLinks {
  conversation: string;
  group?: string;
  person?: string;
}

/** One result: where, who, when, the text with its hits, the lines around, until when it is kept. */
export function ResultRow({
  message,
  names,
  around,
  holds,
  keptDays,
  choosable,
  needles,
  form,
  links,
  now,
}: {
  message: FoundMessage;
  names: FoundNames;
  around: Neighbours | undefined;
  holds: readonly HoldLabel[];
  /** For how many days this kind of message is kept. */
  keptDays: number;
  /** Whether it can be chosen. */
  choosable: boolean;
  needles: readonly string[];
  form: SearchForm;
  links: RowLinks;
  now: Date;
}) {
  const t = useTranslations("archive");
  const group = names.groups[message.groupId];
  const version = shownVersion(message, needles, form);
  const { pieces, before, after } = clipPieces(version.pieces, SHOWN);
  return (
    <article
      className={cn(
        "group grid gap-x-3 gap-y-1 px-4 py-2 focus-within:shadow-[inset_3px_0_0_var(--accent)] has-[[data-choose]:checked]:bg-accent-soft md:px-5",
        choosable
          ? "grid-cols-[24px_minmax(0,1fr)] md:grid-cols-[24px_minmax(0,1fr)_auto]"
          : "md:grid-cols-[minmax(0,1fr)_auto]",
      )}
    >
      {choosable ? (
        <SelectBox
          message={{
            groupId: message.groupId,
            messageId: message.messageId,
            sender: names.people[message.personId]?.code ?? null,
          }}
          label={t("chosen.choose", {
            sender: names.people[message.personId]?.label ?? t("unknownSender"),
            at: formatDateTime(message.sentAt),
          })}
        />
      ) : null}
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
          {group && links.group ? (
            <Link href={links.group} prefetch={false} className="font-semibold hover:text-accent hover:underline">
              <bdi>{group.name}</bdi>
            </Link>
          ) : (
            <b className="font-semibold">{group?.name ?? t("unknownGroup")}</b>
          )}
          {group ? (
            <Badge dense tone="outline">
              {t("groupFacts", {
                category: t(`category.${group.category}`),
                tier: t(`tier.${sizeTierOf(group.members)}`),
              })}
            </Badge>
          ) : null}
          <Sender sender={names.people[message.personId]} role={message.senderRole} href={links.person} />
          <ChangeBadges message={message} now={now} />
          <span className="text-support text-text-3 group-has-[[data-choose]:checked]:text-text-2">
            <Time at={message.sentAt} show="short" now={now} />
          </span>
          <span
            className="max-w-28 truncate font-mono text-micro text-text-3 group-has-[[data-choose]:checked]:text-text-2"
            title={message.messageId}
          >
            {message.messageId}
          </span>
        </div>
        {around?.before ? <ContextLine message={around.before} sender={names.people[around.before.personId]} /> : null}
        {pieces.length > 0 ? (
          <p className="prose-message measure mt-0.5">
            {version.of === "current" ? null : (
              <span className="mr-1.5 text-micro text-text-2">{t(`version.${version.of}`)}</span>
            )}
            {before > 0 ? <span className="text-text-3">…</span> : null}
            <MarkedPieces pieces={pieces} />
            {after > 0 ? <span className="text-support text-text-3"> {t("moreText", { count: after })}</span> : null}
          </p>
        ) : null}
        <AttachmentLine message={message} />
        {around?.after ? <ContextLine message={around.after} sender={names.people[around.after.personId]} /> : null}
      </div>
      <div
        className={cn(
          "flex flex-wrap items-center gap-x-3 gap-y-0.5 md:min-w-36 md:flex-col md:items-end",
          choosable && "col-start-2 md:col-start-auto",
        )}
      >
        <RetentionBadge
          sentAt={message.sentAt}
          receivedAt={message.receivedAt}
          days={keptDays}
          holds={holds}
          now={now}
        />
        <span className="flex items-center gap-3">
          <Link
            href={links.conversation}
            prefetch={false}
            data-row-link=""
            className="link inline-flex min-h-6 items-center gap-1 whitespace-nowrap text-support pointer-coarse:min-h-10"
          >
            <MessageSquare className="size-3" aria-hidden="true" />
            {t("open")}
          </Link>
        </span>
      </div>
    </article>
  );
}
