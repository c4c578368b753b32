import { Fragment } from "react";
import { visibleMarks } from "@/domain/archive/rules/visible-marks";

/** What somebody wrote, kept apart from the text around it; what would be unseen or would turn the line is named. */
export function MarkedText({ text }: { text: string }) {
  return (
    <bdi className="prose-message">
      {visibleMarks(text).map((piece, index) =>
        piece.kind === "text" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a stored text never move
          <Fragment key={index}>{piece.text}</Fragment>
        ) : (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a stored text never move
            key={index}
            title={`U+${piece.codePoint.toString(16).toUpperCase().padStart(4, "0")}`}
            className="mx-px rounded-badge px-0.5 font-mono text-micro text-warn inset-ring inset-ring-current"
          >
            {piece.label}
          </span>
        ),
      )}
    </bdi>
  );
}
