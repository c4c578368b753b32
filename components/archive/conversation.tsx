import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import type { ConversationPlace } from "@/components/archive/conversation-place";
import { hrefOfPlace, moreAfter, moreBefore, STEP } from "@/components/archive/conversation-place";
import { JumpForm } from "@/components/archive/jump-form";
import { SequenceGap } from "@/components/archive/sequence-gap";
import { TalkMessage, type TalkRights } from "@/components/archive/talk-message";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button-class";
import { CopyCode } from "@/components/ui/copy-code";
import { Panel } from "@/components/ui/panel";
import { type ConversationPart, foundKey } from "@/domain/archive/found-page";
import type { SearchForm } from "@/domain/archive/vocabulary";
import { sizeTierOf } from "@/domain/groups/vocabulary";
import { formatDate, formatNumber } from "@/lib/format";

/** A part of a group's conversation: head with group and jump, messages by day, ways to more. */
export function Conversation({
  part,
  place,
  path,
  locked,
  needles,
  form,
  rights,
  now,
}: {
  part: ConversationPart;
  place: ConversationPlace;
  path: string;
  /** Basis and scope, as locked chips. */
  locked: ReactNode;
  needles: readonly string[];
  form: SearchForm;
  rights: TalkRights;
  now: Date;
}) {
  const t = useTranslations("archive");
  const group = part.names.groups[part.groupId];
  const { messages } = part;
  const earlier = part.moreBefore ? moreBefore(place, messages[0]) : null;
  const later = part.moreAfter ? moreAfter(place, messages.at(-1)) : null;
  const button = buttonClass({ size: "small" });
  return (
    <Panel>
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-border px-4 py-2 md:px-5">
        {group ? (
          <>
            <h2 className="text-heading font-semibold">
              <bdi>{group.name}</bdi>
            </h2>
            <CopyCode code={group.code} what={t("talk.codeWhat")} />
            <Badge tone="outline">
              {t("groupFacts", {
                category: t(`category.${group.category}`),
                tier: t(`tier.${sizeTierOf(group.members)}`),
              })}
            </Badge>
            <span className="text-support text-text-2">{t("talk.members", { count: group.members })}</span>
          </>
        ) : null}
        <div className="flex flex-wrap items-center gap-2">{locked}</div>
        <div className="ml-auto flex flex-wrap items-center gap-3">
          {place.t && place.m ? (
            <Link
              href={`${hrefOfPlace(path, { ...place, t: "", before: STEP, after: STEP })}#found`}
              prefetch={false}
              className="link text-support"
            >
              {t("talk.jumpFound")}
            </Link>
          ) : null}
          <JumpForm action={path} keep={keptOf(place)} value={place.t} />
        </div>
      </header>
      <div className="flex justify-center border-b border-border py-2 text-support">
        {earlier ? (
          <Link href={hrefOfPlace(path, earlier)} scroll={false} prefetch={false} className={button}>
            {t("talk.earlier", { count: STEP })}
          </Link>
        ) : (
          <span className="text-text-3">{t("talk.beginning")}</span>
        )}
      </div>
      <section aria-label={t("talk.label")} className="divide-y divide-border">
        {messages.length === 0 ? <p className="px-5 py-10 text-center text-text-2">{t("talk.empty")}</p> : null}
        {messages.map((message, index) => {
          const before = messages[index - 1];
          const day = formatDate(message.sentAt);
          return (
            <Fragment key={foundKey(message)}>
              {before && formatDate(before.sentAt) === day ? null : (
                <h3 className="bg-surface-2 px-4 py-1 text-support font-medium text-text-2 md:px-5">{day}</h3>
              )}
              <SequenceGap before={before} after={message} />
              <TalkMessage
                message={message}
                sender={part.names.people[message.personId]}
                found={message.messageId === place.m}
                needles={needles}
                form={form}
                rights={rights}
                now={now}
              />
            </Fragment>
          );
        })}
      </section>
      <div className="flex items-center justify-center gap-3 border-t border-border py-2 text-support">
        {later ? (
          <Link href={hrefOfPlace(path, later)} scroll={false} prefetch={false} className={button}>
            {t("talk.later", { count: STEP })}
          </Link>
        ) : (
          <span className="text-text-3">{t("talk.end")}</span>
        )}
        <span className="text-text-3">{formatNumber(messages.length)}</span>
      </div>
    </Panel>
  );
}

function keptOf({ s, case: number, g, m }: ConversationPlace): Record<string, string> {
  return Object.fromEntries(Object.entries({ s, case: number, g, m }).filter(([, value]) => value !== ""));
}
