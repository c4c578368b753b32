import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { AuditEntryView } from "@/domain/desk/queries/audit-entry";

/** The free text of an entry: sealed until it is asked for, which is logged by itself. */
export function EntryNote({ note }: { note: NonNullable<AuditEntryView["note"]> }) {
  const t = useTranslations("audit.entry");
  if (note.text !== null) {
    return <p className="measure whitespace-pre-wrap break-words text-message">{note.text}</p>;
  }
  if (note.purged) return <p className="text-text-2">{t("notePurged")}</p>;
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-text-2">{t("noteSealed")}</p>
      {note.readable ? (
        // A form and not a link: links are fetched ahead, and a reading that nobody did would be logged.
        <form method="get" className="flex flex-wrap items-center gap-2">
          <input type="hidden" name="note" value="1" />
          <Button type="submit">{t("noteShow")}</Button>
          <span className="text-support text-text-2">{t("noteHint")}</span>
        </form>
      ) : (
        <Banner tone="hold">{t("noteForbidden")}</Banner>
      )}
    </div>
  );
}
