import { expect, it } from "vitest";
import { clipPieces } from "@/components/archive/clip-pieces";

const text = (length: number) => "字".repeat(length);

it("leaves short texts whole", () => {
  const pieces = [{ text: "收业主名单", hit: false }];
  expect(clipPieces(pieces, 10)).toEqual({ pieces, before: 0, after: 0 });
});

it("shows a long text from shortly before its first hit and counts what is left out", () => {
  const clipped = clipPieces(
    [
      { text: text(1_000), hit: false },
      { text: "名单", hit: true },
      { text: text(1_000), hit: false },
    ],
    400,
  );
  expect(clipped.pieces.map((piece) => [piece.text.length, piece.hit])).toEqual([
    [100, false],
    [2, true],
    [298, false],
  ]);
  expect({ before: clipped.before, after: clipped.after }).toEqual({ before: 900, after: 702 });
});

it("never cuts a character in two", () => {
  const { pieces, after } = clipPieces([{ text: "𠮷".repeat(10), hit: false }], 5);
  expect(pieces).toEqual([{ text: "𠮷𠮷", hit: false }]);
  expect(after).toBe(16);
});
