import {
  FileText,
  Image,
  Link2,
  type LucideIcon,
  Mic,
  Paperclip,
  Pencil,
  Undo2,
  Video,
  WalletCards,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { ShortHash } from "@/components/archive/short-hash";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { FoundMessage } from "@/domain/archive/found";
import { visibleMarks } from "@/domain/archive/rules/visible-marks";
import type { MessageKind } from "@/domain/archive/vocabulary";
import { formatBytes } from "@/lib/format";

const ICONS: Partial<Record<MessageKind, LucideIcon>> = {
  image: Image,
  file: Paperclip,
  link: Link2,
  "red-packet": WalletCards,
  voice: Mic,
  video: Video,
};

/** Edited, recalled, taken down, received twice with other content: outlined facts with their time. */
export function ChangeBadges({ message, now }: { message: FoundMessage; now: Date }) {
  const t = useTranslations("archive.change");
  const takenDown = message.revisions.findLast((revision) => revision.kind === "moderation");
  const conflicts = message.revisions.filter((revision) => revision.kind === "conflict").length;
  const when = (at: Date) => <Time at={at} show="short" now={now} />;
  return (
    <>
      {message.editedAt ? (
        <Badge dense tone="outline" icon={<Pencil aria-hidden="true" />}>
          {t.rich("edited", { at: () => when(message.editedAt as Date) })}
        </Badge>
      ) : null}
      {message.recalledAt ? (
        <Badge dense tone="outline" icon={<Undo2 aria-hidden="true" />}>
          {t.rich("recalled", { at: () => when(message.recalledAt as Date) })}
        </Badge>
      ) : null}
      {takenDown ? (
        <Badge dense tone="outline">
          {t.rich("moderated", { at: () => when(takenDown.at) })}
        </Badge>
      ) : null}
      {conflicts > 0 ? (
        <Badge dense tone="warn">
          {t("conflict", { count: conflicts })}
        </Badge>
      ) : null}
    </>
  );
}

/**
 * What a message carries beside text: its kind and what is known of the file. The bytes stay in the provider's store;
 * `href` opens them, on record.
 */
export function AttachmentLine({
  message,
  href,
}: {
  message: Pick<FoundMessage, "kind" | "attachment">;
  href?: string | undefined;
}) {
  const t = useTranslations("archive");
  const { kind, attachment } = message;
  if (kind === "text" || kind === "system") return null;
  const Icon = ICONS[kind] ?? FileText;
  const name = visibleMarks(attachment?.name ?? "")
    .map((piece) => (piece.kind === "text" ? piece.text : `[${piece.label}]`))
    .join("");
  return (
    <div className="mt-0.5 flex min-w-0 flex-wrap items-center gap-1.5">
      <Badge dense icon={<Icon aria-hidden="true" />}>
        {t(`kind.${kind}`)}
      </Badge>
      {name ? (
        <bdi className="min-w-0 truncate" title={name}>
          {name}
        </bdi>
      ) : null}
      {attachment?.size ? <span className="text-support text-text-2">{formatBytes(attachment.size)}</span> : null}
      {attachment?.sha256 ? <ShortHash sha256={attachment.sha256} /> : null}
      {href && attachment?.reference ? (
        <a href={href} className="link text-support">
          {t("openFile")}
        </a>
      ) : (
        <span className="text-support text-text-3">{t("notOpened")}</span>
      )}
    </div>
  );
}
