import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonSyntaxError } from "./json-syntax-error";

describe("finding the place of a JSON syntax error", () => {
  it.each([
    ["", 1, 1],
    ['{"a":}', 1, 6],
    ['{"a":1,}', 1, 8],
    ['{"a" 1}', 1, 6],
    ["[1,\n2,\n  x]", 3, 3],
    ["[1 2]", 1, 4],
    ["[1]]", 1, 4],
    ['{\n"a": "b\n"}', 2, 6],
    ["[01]", 1, 3],
    ["[1", 1, 3],
  ])("%j fails in line %i, column %i", (text, line, column) => {
    expect(findJsonSyntaxError(text)).toMatchObject({ line, column });
  });

  it("agrees with JSON.parse on what is JSON", () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", "]", '"', "x", "\n"))
      .map(([text, at, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged), (text) => {
        let sound = true;
        try {
          JSON.parse(text);
        } catch {
          sound = false;
        }
        expect(findJsonSyntaxError(text) === null).toBe(sound);
      }),
    );
  });

  it("is not overthrown by deep nesting", () => {
    expect(findJsonSyntaxError("[".repeat(200_000))).toMatchObject({ line: 1 });
  });
});
