import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { clipPieces } from "@/components/archive/clip-pieces";
import { ItemControls } from "@/components/archive/item-controls";
import { MarkedPieces } from "@/components/archive/marked-pieces";
import { AttachmentLine, ChangeBadges } from "@/components/archive/message-facts";
import { RetentionBadge } from "@/components/archive/retention-badge";
import { Sender } from "@/components/archive/sender";
import { ShortHash } from "@/components/archive/short-hash";
import type { FormAction } from "@/components/forms/form-state";
import { Time } from "@/components/ui/time";
import type { FoundMessage } from "@/domain/archive/found";
import type { FoundNames, HoldLabel } from "@/domain/archive/found-page";
import type { BasketItem } from "@/domain/evidence/basket";

const SHOWN = 300;

/** One message of a basket: where, who, when, what users saw last, its hash then and now, the note on it. */
export function BasketItemRow({
  item,
  message,
  names,
  holds,
  keptDays,
  actions,
  now,
}: {
  item: BasketItem;
  message: FoundMessage | null;
  names: FoundNames;
  holds: readonly HoldLabel[];
  keptDays: number;
  actions: { note: FormAction; remove: FormAction };
  now: Date;
}) {
  const t = useTranslations("archive");
  const same = message?.sha256 === item.sha256;
  return (
    <article className="grid gap-x-4 gap-y-1 px-4 py-2.5 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
          <b className="font-semibold">{names.groups[item.groupId]?.name ?? t("unknownGroup")}</b>
          {message ? <Sender sender={names.people[message.personId]} role={message.senderRole} /> : null}
          {message ? <ChangeBadges message={message} now={now} /> : null}
          <span className="text-support text-text-3">
            <Time at={item.sentAt} show="short" now={now} />
          </span>
          <span className="max-w-28 truncate font-mono text-micro text-text-3" title={item.messageId}>
            {item.messageId}
          </span>
        </div>
        {message === null ? <p className="text-text-2">{t("basket.goneNote")}</p> : null}
        {message?.recalledAt ? <p className="text-text-2">{t("talk.recalled")}</p> : null}
        {message?.currentText ? (
          <p className="prose-message measure mt-0.5">
            <MarkedPieces pieces={clipPieces([{ text: message.currentText, hit: false }], SHOWN).pieces} />
          </p>
        ) : null}
        {message && !message.recalledAt ? <AttachmentLine message={message} /> : null}
        {item.note ? (
          <p className="measure mt-1 border-l-2 border-border-strong pl-2 text-text-2">
            <span className="sr-only">{t("basket.note")}</span>
            <MarkedPieces pieces={[{ text: item.note, hit: false }]} />
          </p>
        ) : null}
        <p className="mt-1 flex flex-wrap items-center gap-x-3 text-micro text-text-3">
          <ShortHash sha256={item.sha256} />
          {message ? (
            <span className="inline-flex items-center gap-1">
              {same ? (
                <CircleCheck className="size-3 text-ok" aria-hidden="true" />
              ) : (
                <TriangleAlert className="size-3 text-danger" aria-hidden="true" />
              )}
              {t(same ? "basket.hashSame" : "basket.hashDiffers")}
            </span>
          ) : null}
          <span>{t.rich("basket.putIn", { at: () => <Time at={item.addedAt} show="short" now={now} /> })}</span>
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 md:flex-col md:items-end">
        {message ? (
          <RetentionBadge
            sentAt={message.sentAt}
            receivedAt={message.receivedAt}
            days={keptDays}
            holds={holds}
            now={now}
          />
        ) : null}
        <ItemControls item={item.id} note={item.note} messageId={item.messageId} actions={actions} />
      </div>
    </article>
  );
}
