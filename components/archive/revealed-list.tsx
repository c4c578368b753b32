import { useTranslations } from "next-intl";
import { MarkedPieces } from "@/components/archive/marked-pieces";
import type { RevealedVersion } from "@/components/archive/revealed-versions";
import { ShortHash } from "@/components/archive/short-hash";
import { Time } from "@/components/ui/time";

const plain = (text: string) => <MarkedPieces pieces={[{ text, hit: false }]} />;

/** Every version of a message, oldest first: words taken out struck, words put in underlined. */
export function RevealedList({ versions }: { versions: readonly RevealedVersion[] }) {
  const t = useTranslations("archive.reveal");
  return (
    <ol aria-label={t("versions")} className="mt-1 flex flex-col gap-2 border-l-2 border-border-strong pl-3">
      {versions.map((version) => (
        <li key={version.id}>
          <p className="flex flex-wrap items-center gap-x-2 text-support text-text-2">
            <span className="font-medium">{t(version.kind)}</span>
            <Time at={version.at} show="seconds" />
            {version.sha256 ? <ShortHash sha256={version.sha256} /> : null}
          </p>
          {version.change ? (
            <p className="prose-message">
              {plain(version.change.start)}
              {version.change.removed ? (
                <del className="text-danger decoration-1">
                  <span className="sr-only">{t("removed")} </span>
                  {plain(version.change.removed)}
                </del>
              ) : null}
              {version.change.added ? (
                <ins className="text-ok underline underline-offset-4">
                  <span className="sr-only">{t("added")} </span>
                  {plain(version.change.added)}
                </ins>
              ) : null}
              {plain(version.change.end)}
            </p>
          ) : version.text ? (
            <p className="prose-message">{plain(version.text)}</p>
          ) : version.kind === "sent" ? (
            <p className="text-text-3">{t("nothing")}</p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
