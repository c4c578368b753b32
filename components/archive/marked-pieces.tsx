import { Fragment } from "react";
import type { HighlightPiece } from "@/domain/archive/rules/highlight";
import { visibleMarks } from "@/domain/archive/rules/visible-marks";

/**
 * Words somebody wrote, kept apart from the text around them: hits are marked, and what would be unseen or would turn the
 * line is named.
 */
export function MarkedPieces({ pieces }: { pieces: readonly HighlightPiece[] }) {
  return (
    <bdi>
      {pieces.map(({ text, hit }, index) => {
        const key = `${index}${hit ? "h" : "t"}`;
        return hit ? (
          <mark key={key}>
            <Marks text={text} />
          </mark>
        ) : (
          <Marks key={key} text={text} />
        );
      })}
    </bdi>
  );
}

function Marks({ text }: { text: string }) {
  return visibleMarks(text).map((piece, index) => {
    const key = `${index}${piece.kind}`;
    if (piece.kind === "text") return <Fragment key={key}>{piece.text}</Fragment>;
    return (
      <span
        key={key}
        title={`U+${piece.codePoint.toString(16).toUpperCase().padStart(4, "0")}`}
        className="mx-px rounded-badge px-0.5 font-mono text-micro text-warn inset-ring inset-ring-current"
      >
        {piece.label}
      </span>
    );
  });
}
