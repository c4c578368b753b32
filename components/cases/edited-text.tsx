import { useTranslations } from "next-intl";
import { MarkedText } from "@/components/cases/marked-text";
import { textDiff } from "@/components/cases/text-diff";

/** An edited message: removed words struck, new words underlined. */
export function EditedText({ before, after }: { before: string; after: string }) {
  const t = useTranslations("cases.talk");
  return (
    <p className="prose-message">
      {textDiff(before, after).map((part, index) => {
        const text = <MarkedText text={part.text} />;
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a stored text never move
        if (part.kind === "same") return <span key={index}>{text}</span>;
        return part.kind === "removed" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a stored text never move
          <del key={index} aria-label={`${t("removed")} ${part.text}`} className="mx-0.5 text-text-2 line-through">
            {text}
          </del>
        ) : (
          <ins
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a stored text never move
            key={index}
            aria-label={`${t("added")} ${part.text}`}
            className="mx-0.5 underline decoration-2 underline-offset-4"
          >
            {text}
          </ins>
        );
      })}
    </p>
  );
}
