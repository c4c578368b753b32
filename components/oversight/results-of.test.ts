import { expect, test } from "vitest";
import { resultsOf } from "./results-of";

const searched = { action: "archive.searched", detail: { search: "s1", results: 50, further: false } };
const counted = { action: "archive.counted", detail: { search: "s1", total: 694 } };

test("a search is logged with what its reader was told it found, not with the rows of a page", () => {
  const told = resultsOf([counted, searched]);
  expect(told.get(searched)).toEqual({ count: 694, atLeast: false });
  expect(told.get(counted)).toEqual({ count: 694, atLeast: false });
});

test("a search that nobody counted found at least the page shown", () => {
  const told = resultsOf([searched, { ...counted, detail: { search: "s2", total: 3 } }]);
  expect(told.get(searched)).toEqual({ count: 50, atLeast: true });
});

test("a search that fitted on one page, and a conversation, say their own number", () => {
  const whole = { action: "archive.searched", detail: { search: "s3", results: 2, total: 2 } };
  const conversation = { action: "archive.conversation-read", detail: { results: 11 } };
  const bound = { action: "order.bound", detail: null };
  const told = resultsOf([whole, conversation, bound]);
  expect([told.get(whole), told.get(conversation), told.get(bound)]).toEqual([
    { count: 2, atLeast: false },
    { count: 11, atLeast: false },
    undefined,
  ]);
});
