import { expect, test } from "vitest";
import { hrefWithout } from "@/components/data-table/filters";

test("taking off one filter keeps the others and drops the cursor, which belonged to the old list", () => {
  expect(hrefWithout("/groups", { platform: "wx", status: "open", cursor: "abc", q: undefined }, "status")).toBe(
    "/groups?platform=wx",
  );
});

test("without any filter the address is the bare path", () => {
  expect(hrefWithout("/groups", { status: "open" }, "status")).toBe("/groups");
});
