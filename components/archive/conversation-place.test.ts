import { expect, it } from "vitest";
import { hrefOfPlace, instantOf, moreAfter, moreBefore, placeOf } from "@/components/archive/conversation-place";

const given = { s: "s1", g: "g1", m: "m1" };

it("reads an address and writes the same one", () => {
  const place = placeOf({ ...given, t: "2026-11-14T10:32", after: "80" });
  expect(hrefOfPlace("/archive/conversation", place)).toBe(
    "/archive/conversation?s=s1&g=g1&m=m1&t=2026-11-14T10%3A32&after=80",
  );
});

it("takes times as Beijing time and drops what is none", () => {
  expect(instantOf("2026-11-14T10:32")?.toISOString()).toBe("2026-11-14T02:32:00.000Z");
  expect(placeOf({ ...given, t: "yesterday", before: "many" })).toMatchObject({ t: "", before: 40 });
  expect(placeOf({ ...given, before: "9999", after: "-3" })).toMatchObject({ before: 200, after: 0 });
});

it("loads a step more until 200, then moves the view on", () => {
  const place = placeOf({ ...given, before: "200" });
  expect(moreBefore(placeOf(given), undefined).before).toBe(80);
  expect(moreBefore(place, { sentAt: new Date("2026-11-14T02:32:00.500Z") })).toMatchObject({
    t: "2026-11-14T10:32:00.500",
    before: 40,
    after: 40,
  });
  expect(moreAfter(place, undefined).after).toBe(80);
});
