import { expect, test } from "vitest";
import { currentHref } from "@/components/shell/current-href";

const hrefs = ["/people", "/people/verification", "/oversight", "/oversight/log"];

test("a page belongs to the entry above it", () => {
  expect(currentHref("/people/0192", hrefs)).toBe("/people");
});

test("of two entries above a page the nearer one is current", () => {
  expect(currentHref("/people/verification/7", hrefs)).toBe("/people/verification");
});

test("a path that only begins with the same letters belongs to no entry", () => {
  expect(currentHref("/peoples", hrefs)).toBeUndefined();
});
