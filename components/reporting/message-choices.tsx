import { useTranslations } from "next-intl";
import { MarkedText } from "@/components/cases/marked-text";
import type { OwnGroupMessage } from "@/domain/desk/queries/own-group-messages";
import { formatShortDateTime } from "@/lib/format";

/** Messages of one own group to choose one from, newest first, and the choice of none. */
export function MessageChoices({ messages, now }: { messages: readonly OwnGroupMessage[]; now: Date }) {
  const t = useTranslations("standing.report");
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-support font-medium text-text-2">
        {t("which")} <span className="font-normal text-text-3">{t("whichNote")}</span>
      </legend>
      <div className="max-h-96 divide-y divide-border overflow-y-auto rounded-control border border-border-strong">
        <Choice value="" defaultChecked>
          <span className="font-medium">{t("noMessage")}</span>
          <span className="block text-support text-text-3">{t("noMessageHint")}</span>
        </Choice>
        {messages.map((message) => (
          <Choice key={message.id} value={message.id}>
            <span className="flex gap-2 text-support text-text-3">
              <span className="min-w-0 truncate font-medium text-text-2">
                {message.own ? t("self") : <MarkedText text={message.name} />}
              </span>
              <span className="ml-auto whitespace-nowrap">{formatShortDateTime(message.sentAt, now)}</span>
            </span>
            <span className="line-clamp-3 text-message">
              {message.text === null ? (
                <span className="text-text-3">{t("recalled")}</span>
              ) : message.text === "" ? (
                <span className="text-text-3">{t(`media.${message.kind}`)}</span>
              ) : (
                <MarkedText text={message.text} />
              )}
            </span>
          </Choice>
        ))}
      </div>
      {messages.length === 0 ? <p className="mt-1 text-support text-text-2">{t("noMessages")}</p> : null}
    </fieldset>
  );
}

function Choice({
  value,
  defaultChecked,
  children,
}: {
  value: string;
  defaultChecked?: boolean;
  children: React.ReactNode;
}) {
  return (
    <label className="flex cursor-pointer gap-2.5 px-3 py-2 hover:bg-surface-3 has-checked:bg-accent-soft">
      <input
        type="radio"
        name="subject.messageId"
        value={value}
        defaultChecked={defaultChecked}
        className="mt-1 size-4 shrink-0 appearance-none rounded-full border border-control bg-surface checked:border-[5px] checked:border-accent"
      />
      <span className="min-w-0 flex-1">{children}</span>
    </label>
  );
}
