import { expect, it } from "vitest";
import { changedSpan } from "@/components/archive/changed-span";

it("finds what was taken out and put in", () => {
  expect(changedSpan("一条五毛，要的私聊", "一条三毛，要的私聊")).toEqual({
    start: "一条",
    removed: "五",
    added: "三",
    end: "毛，要的私聊",
  });
});

it("does not count a repeated character twice", () => {
  expect(changedSpan("好好", "好好好")).toEqual({ start: "好好", removed: "", added: "好", end: "" });
});

it("keeps characters beyond the basic plane whole", () => {
  expect(changedSpan("𠮷", "𠮶")).toEqual({ start: "", removed: "𠮷", added: "𠮶", end: "" });
});
