import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConversationMessage } from "@/components/cases/conversation-message";
import { FactRow } from "@/components/cases/fact-row";
import { ScrollToMessage } from "@/components/cases/scroll-to-message";
import type { SystemFact } from "@/components/cases/system-facts";
import type { FormAction } from "@/components/forms/form-state";
import { EmptyState } from "@/components/ui/empty-state";
import type { CaseConversation, CaseMessage } from "@/domain/desk/queries/case-conversation";
import { formatDate } from "@/lib/format";

type Entry = { at: Date; key: string } & ({ message: CaseMessage } | { fact: SystemFact });

/** What was said around the reported messages, with the facts of the case in the same stream, day by day. */
export function Conversation({
  conversation,
  facts,
  caseId,
  dueHours,
  locale,
  earlierHref,
  laterHref,
  jumpHref,
  focus,
  reveal,
  mask,
}: {
  conversation: CaseConversation;
  facts: readonly SystemFact[];
  caseId: string;
  dueHours: number;
  locale: string;
  earlierHref: string;
  laterHref: string;
  /** Address that shows the conversation around a reported message. */
  jumpHref: (messageId: string) => string;
  /** Message to open on; undefined where the reader has moved on already. */
  focus: string | undefined;
  reveal: FormAction;
  mask: (name: string) => string;
}) {
  const t = useTranslations("cases.talk");
  const { messages, moreBefore, moreAfter, reported } = conversation;
  const shown = new Set(messages.map((one) => one.messageId));
  const elsewhere = reported.filter((one) => !shown.has(one.messageId));
  const { entries, later } = stream(conversation, facts);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "Asia/Shanghai" });
  let day = "";
  return (
    <div className="pb-4">
      {focus ? <ScrollToMessage messageId={focus} /> : null}
      {elsewhere.length > 0 ? (
        <p className="flex flex-wrap gap-x-3 px-4 pt-2 text-support text-text-2">
          {t("elsewhere", { count: elsewhere.length })}
          {elsewhere.slice(0, 3).map((one) => (
            <Link key={one.messageId} href={jumpHref(one.messageId)} className="link">
              {t("jump")} {formatDate(one.sentAt)}
            </Link>
          ))}
        </p>
      ) : null}
      <Divider>
        {moreBefore ? (
          <Link href={earlierHref} scroll={false} className="link inline-flex min-h-6 items-center gap-1">
            <ArrowUp className="size-3" aria-hidden="true" />
            {t("earlier", { count: 20 })}
          </Link>
        ) : (
          t("beginning")
        )}
      </Divider>
      {messages.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      {entries.map((entry) => {
        const date = formatDate(entry.at);
        const heading = date === day ? null : <Divider>{`${date} ${weekday.format(entry.at)}`}</Divider>;
        day = date;
        return (
          <div key={entry.key}>
            {heading}
            {"fact" in entry ? (
              <FactRow fact={entry.fact} dueHours={dueHours} mask={mask} />
            ) : (
              <ConversationMessage message={entry.message} caseId={caseId} reveal={reveal} />
            )}
          </div>
        );
      })}
      <Divider>
        {moreAfter ? (
          <Link href={laterHref} scroll={false} className="link inline-flex min-h-6 items-center gap-1">
            <ArrowDown className="size-3" aria-hidden="true" />
            {t("later", { count: 20 })}
          </Link>
        ) : (
          t("end")
        )}
      </Divider>
      {later.map((fact) => {
        const date = formatDate(fact.at);
        const heading = date === day ? null : <Divider>{`${date} ${weekday.format(fact.at)}`}</Divider>;
        day = date;
        return (
          <div key={fact.key}>
            {heading}
            <FactRow fact={fact} dueHours={dueHours} mask={mask} />
          </div>
        );
      })}
      <p className="px-4 text-center text-support text-text-3">{t("viewed")}</p>
    </div>
  );
}

/** Messages and facts by time. Facts before the stretch are left out; those after it come behind what can be loaded. */
function stream(
  { messages, moreBefore, moreAfter }: CaseConversation,
  facts: readonly SystemFact[],
): { entries: Entry[]; later: SystemFact[] } {
  const first = messages[0]?.sentAt;
  const last = messages.at(-1)?.sentAt;
  const isLater = ({ at }: SystemFact) => moreAfter && last !== undefined && at > last;
  const entries: Entry[] = [
    ...messages.map((message) => ({ at: message.sentAt, key: message.messageId, message })),
    ...facts
      .filter((fact) => !isLater(fact) && !(moreBefore && first && fact.at < first))
      .map((fact) => ({ at: fact.at, key: fact.key, fact })),
  ];
  return { entries: entries.sort((a, b) => a.at.getTime() - b.at.getTime()), later: facts.filter(isLater) };
}

function Divider({ children }: { children: ReactNode }) {
  return (
    <div className="flex items-center gap-3 px-4 py-1.5 text-support text-text-2 before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
      {children}
    </div>
  );
}
