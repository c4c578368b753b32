import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentDigest } from "@/domain/archive/rules/content-digest";
import { gramsOf, queryKeys } from "@/domain/archive/rules/gram-keys";
import { highlight, offsetMap } from "@/domain/archive/rules/highlight";
import { checkMessage } from "@/domain/archive/rules/incoming";
import { comparable, fold, normalise, storedForms } from "@/domain/archive/rules/normal-form";
import { retentionEndsAt } from "@/domain/archive/rules/retention";
import { narrowed, reaches } from "@/domain/archive/rules/scope";
import { parseQuery } from "@/domain/archive/rules/search-query";
import { sentText, storedText } from "@/domain/archive/rules/stored-text";
import { visibleMarks } from "@/domain/archive/rules/visible-marks";
import { decodeWtf8, encodeWtf8 } from "@/domain/archive/rules/wtf8";
import { talk } from "@/domain/archive/testing/talk";

const anyText = fc.oneof(
  talk,
  fc.string({ unit: "binary" }),
  fc.array(fc.nat(0xffff)).map((u) => String.fromCharCode(...u)),
);

describe("normal forms", () => {
  it.each([
    ["ＱＱ群", "qq群", "qq群"],
    ["賭博網站", "賭博網站", "赌博网站"],
    ["㍿", "株式会社", "株式会社"],
    ["裏面的後台", "裏面的後台", "里面的后台"],
    ["薴", "薴", "苎"],
  ])("of %s are %s and %s", (text, norm, folded) => {
    expect([normalise(text), comparable(text, "folded")]).toEqual([norm, folded]);
  });

  it("are stored only where they differ from the one before", () => {
    expect(storedForms("赌博")).toEqual({ norm: null, folded: null });
    expect(storedForms("ABC")).toEqual({ norm: "abc", folded: null });
    expect(storedForms("賭博")).toEqual({ norm: null, folded: "赌博" });
  });

  it("fold each character on its own and settle at once", () => {
    fc.assert(
      fc.property(talk, talk, (a, b) => {
        expect(fold(a + b)).toBe(fold(a) + fold(b));
        expect(fold(fold(a))).toBe(fold(a));
      }),
    );
  });
});

describe("the keys of a needle", () => {
  it("are all in every text that contains it", () => {
    fc.assert(
      fc.property(talk, talk, talk, (before, needle, after) => {
        const folded = comparable(needle, "folded");
        const grams = gramsOf(comparable(before, "folded") + folded + comparable(after, "folded"));
        const { all, any, last } = queryKeys(folded);
        expect(all.filter((key) => !grams.has(key))).toEqual([]);
        for (const some of [any, last]) if (some.length > 0) expect(some.some((key) => grams.has(key))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("are there for every needle", () => {
    expect(queryKeys("")).toEqual({ all: [], any: [], last: [] });
    for (const needle of ["a", "7", "的", "?", "龘", "ab", "a的", "的的", "/", "😂"]) {
      const { all, any } = queryKeys(needle);
      expect(all.length + any.length).toBeGreaterThan(0);
    }
  });

  it("tell letters and digits apart, and a character from all others", () => {
    expect(gramsOf("ab")).not.toEqual(gramsOf("ac"));
    expect(gramsOf("a1")).not.toEqual(gramsOf("aq"));
    const others = [...gramsOf("的了是我龘靐abc")].filter((key) => queryKeys("你").any.includes(key));
    expect(others).toEqual([]);
  });
});

describe("hostile text", () => {
  it("is kept to the byte, whatever it is", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { body, raw, bytes } = storedText(text);
        expect(decodeWtf8(encodeWtf8(text))).toBe(text);
        expect(sentText(body, raw)).toBe(text);
        expect(Buffer.from(bytes)).toEqual(Buffer.from(encodeWtf8(text)));
        expect(body).not.toMatch(/\0|\p{Cs}/u);
      }),
    );
  });

  it("is stored as text alone where text can say it", () => {
    expect(storedText("赌博\u202e😂").raw).toBeNull();
    expect(storedText("a\0b")).toMatchObject({ body: "a␀b", raw: Buffer.from("a\0b") });
    expect(storedText("x\ud800y").body).toBe("x\ufffdy");
    expect(storedText(Uint8Array.of(0x61, 0xff))).toMatchObject({ body: "a\ufffd", raw: Uint8Array.of(0x61, 0xff) });
    expect(storedText("\ufeffa").body).toBe("\ufeffa");
  });

  it("is shown with marks and nothing is left out", () => {
    expect(visibleMarks("转账\u202e元001\u200b")).toEqual([
      { kind: "text", text: "转账" },
      { kind: "mark", label: "RLO", codePoint: 0x202e },
      { kind: "text", text: "元001" },
      { kind: "mark", label: "ZWSP", codePoint: 0x200b },
    ]);
    expect(visibleMarks("👨‍👩‍👧 好")).toEqual([{ kind: "text", text: "👨‍👩‍👧 好" }]);
    expect(visibleMarks("\0\ud800").map((piece) => (piece.kind === "mark" ? piece.label : ""))).toEqual([
      "NUL",
      "U+D800",
    ]);
    const piled = visibleMarks(`Z${"\u0301".repeat(10_000)}后`);
    expect(piled).toContainEqual({ kind: "mark", label: "+9992", codePoint: 0x301 });
    expect(piled.at(-1)).toEqual({ kind: "text", text: "后" });
  });
});

describe("highlights", () => {
  const hits = (text: string, needle: string, form: "folded" | "literal" = "folded") =>
    highlight(text, [needle], form)
      .filter((piece) => piece.hit)
      .map((piece) => piece.text);

  it("show what was sent, not what was compared", () => {
    expect(hits("丸善㍿です", "株式")).toEqual(["㍿"]);
    expect(hits("加ＱＱ群", "qq")).toEqual(["ＱＱ"]);
    expect(hits("線上賭博", "赌博")).toEqual(["賭博"]);
    expect(hits("線上賭博", "赌博", "literal")).toEqual([]);
    expect(hits("cafe\u0301 noir", "é n")).toEqual(["e\u0301 n"]);
    expect(hits("İstanbul", "stan")).toEqual(["stan"]);
  });

  it("join overlapping hits and lose nothing", () => {
    fc.assert(
      fc.property(talk, talk, (text, needle) => {
        const pieces = highlight(text, [needle, "赌博"], "folded");
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        const found = needle !== "" && comparable(text, "folded").includes(comparable(needle, "folded"));
        if (found) expect(pieces.some((piece) => piece.hit)).toBe(true);
      }),
    );
  });

  it("stay quick on ten thousand combining marks", () => {
    expect(offsetMap(`a${"\u0323\u0301".repeat(5_000)}b`, "folded").starts.at(-1)).toBe(10_001);
  });
});

describe("a search as typed", () => {
  const one = (all: string[], none: string[] = []) => ({ alternatives: [{ all, none }] });
  it.each([
    ["赌博 网站", one(["赌博", "网站"])],
    ["赌博　网站", one(["赌博", "网站"])],
    ['"赌博 网站" 群', one(["赌博 网站", "群"])],
    ["“赌博 网站”", one(["赌博 网站"])],
    ['"他说""好"""', one(['他说"好"'])],
    ["苹果 -香蕉", one(["苹果"], ["香蕉"])],
    ['苹果 -"香 蕉"', one(["苹果"], ["香 蕉"])],
    ["100% a_b c\\d (e)", one(["100%", "a_b", "c\\d", "(e)"])],
    ["a - b", one(["a", "-", "b"])],
    ["or", one(["or"])],
    [
      "a b OR c",
      {
        alternatives: [
          { all: ["a", "b"], none: [] },
          { all: ["c"], none: [] },
        ],
      },
    ],
    ["  ", { alternatives: [] }],
  ])("%s", (text, parsed) => {
    expect(parseQuery(text)).toEqual(parsed);
  });

  it.each([
    ['赌博 "网站', "unclosed-quote", 3],
    ['a ""', "empty-quote", 2],
    ["OR a", "or-without-left", 0],
    ["a OR", "or-without-right", 2],
    ["a OR OR b", "or-without-left", 5],
    ["-a", "only-exclusions", 0],
    ["b OR -a", "only-exclusions", 4],
    ["a ".repeat(33), "too-many-terms", 64],
  ])("%s is refused with its place", (text, rule, offset) => {
    expect(parseQuery(text)).toMatchObject({ problem: { rule, offset } });
  });
});

describe("an incoming message", () => {
  const id = "019aaaaa-0000-7000-8000-000000000000";
  const now = Date.UTC(2026, 10, 20);
  const good = {
    groupId: id,
    personId: id,
    messageId: "1",
    sentAt: "2026-11-19T08:00:00+08:00",
    kind: "text" as const,
    text: "好",
  };

  it("is taken with its time in milliseconds", () => {
    expect(checkMessage(good, now)).toMatchObject({ sentAt: Date.UTC(2026, 10, 19), text: { body: "好" } });
    expect(checkMessage({ ...good, text: "x".repeat(1_048_576) }, now)).not.toHaveProperty("rule");
  });

  it.each([
    [{ sentAt: "1970-01-01T00:00:00Z" }, "sentAt", "too-early"],
    [{ sentAt: "2999-01-01T00:00:00Z" }, "sentAt", "in-future"],
    [{ sentAt: "yesterday" }, "sentAt", "instant"],
    [{ messageId: "" }, "messageId", "required"],
    [{ messageId: "a\0" }, "messageId", "control-characters"],
    [{ messageId: "x".repeat(129) }, "messageId", "too-long"],
    [{ kind: "poem" }, "kind", "choice"],
    [{ text: "中".repeat(349_526) }, "text", "too-many-bytes"],
    [{ text: 5 }, "text", "type"],
    [{ groupId: "g1" }, "groupId", "id"],
    [{ attachment: { name: "\ud800" } }, "attachment.name", "control-characters"],
    [{ sequence: 1.5 }, "sequence", "whole-number"],
  ])("%j is refused at its field", (change, field, rule) => {
    expect(checkMessage({ ...good, ...change } as never, now)).toMatchObject({ field, rule });
  });
});

describe("what a repeat is compared by", () => {
  const content = {
    sentAt: 1,
    personId: "p",
    kind: "text",
    threadId: null,
    attachment: null,
    bodySha256: Buffer.alloc(32),
  };
  it("includes time, sender and text", () => {
    const same = contentDigest({ ...content, bodySha256: Buffer.alloc(32) });
    expect(same).toEqual(contentDigest(content));
    for (const change of [{ sentAt: 2 }, { personId: "q" }, { bodySha256: Buffer.alloc(32, 1) }])
      expect(contentDigest({ ...content, ...change })).not.toEqual(same);
  });
});

describe("retention", () => {
  it("counts from the later of sent and received and never under the floor", () => {
    const sent = new Date("2026-01-01T00:00:00Z");
    const received = new Date("2026-03-01T00:00:00Z");
    expect(retentionEndsAt(sent, received, 200)).toEqual(new Date("2026-09-17T00:00:00Z"));
    expect(retentionEndsAt(received, sent, 1)).toEqual(new Date("2026-09-02T00:00:00Z"));
  });
});

describe("a scope", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day));
  it("is only ever narrowed by a filter", () => {
    const scope = { groups: ["a", "b"], from: at(2), until: at(9) };
    expect(narrowed(scope, { groups: ["b", "c"], from: at(1), until: at(5) })).toEqual({
      groups: ["b"],
      from: at(2),
      until: at(5),
    });
    expect(narrowed(scope, { groups: ["c"] }).groups).toEqual([]);
    expect(reaches(scope, "a", at(2))).toBe(true);
    for (const [group, day] of [
      ["c", 3],
      ["a", 1],
      ["a", 9],
    ] as const)
      expect(reaches(scope, group, at(day))).toBe(false);
  });
});
