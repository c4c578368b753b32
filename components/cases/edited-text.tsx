import { useTranslations } from "next-intl";
import { MarkedText } from "@/components/cases/marked-text";
import { type DiffPart, textDiff } from "@/components/cases/text-diff";

/** An edited message: removed words struck, new words underlined. */
export function EditedText({ before, after }: { before: string; after: string }) {
  const t = useTranslations("cases.talk");
  return (
    <p className="prose-message">
      {textDiff(before, after).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a stored text never move
        <Part key={index} part={part} removed={t("removed")} added={t("added")} />
      ))}
    </p>
  );
}

function Part({ part, removed, added }: { part: DiffPart; removed: string; added: string }) {
  switch (part.kind) {
    case "same":
      return <MarkedText text={part.text} />;
    case "removed":
      return (
        <del className="mx-0.5 text-text-2 line-through">
          <span className="sr-only">{removed}</span>
          <MarkedText text={part.text} />
        </del>
      );
    case "added":
      return (
        <ins className="mx-0.5 underline decoration-2 underline-offset-4">
          <span className="sr-only">{added}</span>
          <MarkedText text={part.text} />
        </ins>
      );
  }
}
