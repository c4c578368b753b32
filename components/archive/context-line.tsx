import { useTranslations } from "next-intl";
import { clipPieces } from "@/components/archive/clip-pieces";
import { MarkedPieces } from "@/components/archive/marked-pieces";
import type { FoundMessage } from "@/domain/archive/found";
import type { SenderLabel } from "@/domain/archive/found-page";

const SHOWN = 120;

/** The line before or after a result: who, and what the group saw. What was recalled stays closed. */
export function ContextLine({ message, sender }: { message: FoundMessage; sender: SenderLabel | undefined }) {
  const t = useTranslations("archive");
  const text = message.currentText?.replace(/\s+/g, " ") ?? "";
  const role = message.senderRole && message.senderRole !== "member" ? t(`role.${message.senderRole}`) : null;
  const name = sender?.label ?? t("unknownSender");
  return (
    <p className="truncate text-support text-text-2">
      {role ? t("context.saidAs", { name, role }) : t("context.said", { name })}
      {message.recalledAt ? (
        <span className="text-text-3">{t("context.recalled")}</span>
      ) : text ? (
        <MarkedPieces pieces={clipPieces([{ text, hit: false }], SHOWN).pieces} />
      ) : (
        <span className="text-text-3">{t(`kind.${message.kind}`)}</span>
      )}
    </p>
  );
}
