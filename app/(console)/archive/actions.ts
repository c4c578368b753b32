"use server";

import { revealedVersions } from "@/components/archive/revealed-versions";
import { revealOriginal } from "@/domain/cases/commands/reveal-original";
import { startArchiveSearch } from "@/domain/cases/commands/start-archive-search";
import { formAction } from "@/lib/form-action";

/** Keep a search and go to its results. */
export const startSearchAction = formAction(startArchiveSearch, {
  sample: { text: "样例", basis: { kind: "purpose", purpose: "核查样例用语" } },
  redirect: ({ searchId }) => `/archive?s=${searchId}`,
});

/** Show the original of an edited or recalled message, on record. */
export const revealOriginalAction = formAction(revealOriginal, {
  sample: {
    case: "C-2026-01-0001",
    groupId: "00000000-0000-7000-8000-000000000000",
    messageId: "m-1",
    reason: "核对原文与举报是否相符",
  },
  data: revealedVersions,
  doneText: "archive.reveal.done",
});
