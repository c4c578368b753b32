"use server";

import { revealedVersions } from "@/components/archive/revealed-versions";
import { revealOriginalInOrder } from "@/domain/oversight/commands/reveal-original-in-order";
import { startOrderSearch } from "@/domain/oversight/commands/start-order-search";
import { formAction } from "@/lib/form-action";

/** Keep a search under the order and go to its results. */
export const startOrderSearchAction = formAction(startOrderSearch, {
  sample: { text: "样例" },
  redirect: ({ searchId }) => `/oversight/archive?s=${searchId}`,
});

/** Show the original of an edited or recalled message of the order, on record. */
export const revealOriginalInOrderAction = formAction(revealOriginalInOrder, {
  sample: {
    groupId: "00000000-0000-7000-8000-000000000000",
    messageId: "m-1",
    reason: "核对原文",
  },
  data: revealedVersions,
  doneText: "archive.reveal.done",
});
