import Link from "next/link";
import { useTranslations } from "next-intl";
import { clipPieces } from "@/components/archive/clip-pieces";
import { MarkedPieces } from "@/components/archive/marked-pieces";
import { Time } from "@/components/ui/time";
import { COUNT_CAP } from "@/domain/archive/vocabulary";
import { formatNumber } from "@/lib/format";

/** One read of content, as its reader's own log shows it. */
export interface LoggedRead {
  id: string;
  at: Date;
  action: string;
  text: string | null;
  count: number | null;
  messageId: string | null;
  /** To the search again, while it is kept. */
  href: string | null;
}

/** The reader's own last reads: when, what, how many. */
export function SearchLog({ rows, note, now }: { rows: readonly LoggedRead[]; note: string; now: Date }) {
  const t = useTranslations("archive.log");
  return (
    <section className="px-4 py-3">
      <h2 className="font-semibold">{t("title")}</h2>
      {rows.length === 0 ? <p className="mt-1 text-support text-text-2">{t("empty")}</p> : null}
      <ol className="mt-1 flex flex-col gap-1 text-support">
        {rows.map((row) => (
          <li key={row.id} className="flex gap-2">
            <span className="shrink-0 text-text-3">
              <Time at={row.at} show="short" now={now} />
            </span>
            <span className="min-w-0 break-words text-text-2">
              <LogLine row={row} />
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-support text-text-3">{note}</p>
    </section>
  );
}

function LogLine({ row }: { row: LoggedRead }) {
  const t = useTranslations("archive.log");
  if (row.action === "archive.searched") {
    const count = row.count ?? 0;
    const found =
      count >= COUNT_CAP
        ? t("more", { count: formatNumber(COUNT_CAP - 1) })
        : t("found", { count: formatNumber(count) });
    const words = row.text ? (
      <>
        {t("quoteOpen")}
        <MarkedPieces pieces={clipPieces([{ text: row.text, hit: false }], 60).pieces} />
        {t("quoteClose")}
      </>
    ) : (
      t("byFilters")
    );
    return (
      <>
        {row.href ? (
          <Link href={row.href} prefetch={false} className="link">
            {words}
          </Link>
        ) : (
          words
        )}
        {t("gap")}
        {found}
      </>
    );
  }
  const message = row.messageId ? ` ${row.messageId}` : "";
  if (row.action === "archive.original-revealed") return <>{t("revealed", { message })}</>;
  return <>{t("opened", { message, count: row.count ?? 0 })}</>;
}
