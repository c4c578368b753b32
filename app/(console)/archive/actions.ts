"use server";

import { revealedVersions } from "@/components/archive/revealed-versions";
import { addEvidence } from "@/domain/cases/commands/add-evidence";
import { deleteSavedSearch } from "@/domain/cases/commands/delete-saved-search";
import { holdChosen } from "@/domain/cases/commands/hold-chosen";
import { renameSavedSearch } from "@/domain/cases/commands/rename-saved-search";
import { reportFound } from "@/domain/cases/commands/report-found";
import { revealOriginal } from "@/domain/cases/commands/reveal-original";
import { runSavedSearch } from "@/domain/cases/commands/run-saved-search";
import { saveSearch } from "@/domain/cases/commands/save-search";
import { startArchiveSearch } from "@/domain/cases/commands/start-archive-search";
import { addBasketToCase } from "@/domain/evidence/commands/add-basket-to-case";
import { addToBasket } from "@/domain/evidence/commands/add-to-basket";
import { noteItem } from "@/domain/evidence/commands/note-item";
import { removeFromBasket } from "@/domain/evidence/commands/remove-from-basket";
import { formAction } from "@/lib/form-action";

const id = "00000000-0000-7000-8000-000000000000";
const chosen = { search: id, messages: [{ groupId: id, messageId: "m-1" }] };

/** Keep a search and go to its results. */
export const startSearchAction = formAction(startArchiveSearch, {
  sample: { text: "样例", basis: { kind: "purpose", purpose: "核查样例用语" } },
  redirect: ({ searchId }) => `/archive?s=${searchId}`,
});

/** Show the original of an edited or recalled message, on record. */
export const revealOriginalAction = formAction(revealOriginal, {
  sample: { case: "C-2026-01-0001", groupId: id, messageId: "m-1", reason: "核对原文与举报是否相符" },
  data: revealedVersions,
  doneText: "archive.reveal.done",
});

/** Put chosen messages into the basket of the search's basis. */
export const addToBasketAction = formAction(addToBasket, {
  sample: chosen,
  data: ({ added, already }) => ({ added, already }),
});

/** Take a message out of a basket. */
export const removeFromBasketAction = formAction(removeFromBasket, {
  sample: { item: id },
  doneText: "archive.basket.removed",
});

/** Write the note on a message of a basket. */
export const noteItemAction = formAction(noteItem, {
  sample: { item: id, note: "同一话术" },
  revalidate: ({ basketId }) => [`/archive/baskets/${basketId}`],
  doneText: "archive.basket.noted",
});

/** Take a message out of a basket, on the basket's own page. */
export const removeFromOpenBasketAction = formAction(removeFromBasket, {
  sample: { item: id },
  revalidate: ({ basketId }) => [`/archive/baskets/${basketId}`],
  doneText: "archive.basket.removed",
});

/** Quote messages of a basket as evidence in a case. */
export const addBasketToCaseAction = formAction(addBasketToCase, {
  sample: { basket: id, number: "C-2026-01-0001" },
  data: ({ added, already, number }) => ({ added, already, number }),
});

/** Quote chosen messages as evidence in a case. */
export const addEvidenceAction = formAction(addEvidence, {
  sample: { ...chosen, number: "C-2026-01-0001" },
  data: ({ added, already, number }) => ({ added, already, number }),
});

/** Report chosen messages, those of a group as one matter. */
export const reportFoundAction = formAction(reportFound, {
  sample: { ...chosen, category: "FRD-02" },
  data: ({ reports, cases }) => ({ reports, cases: cases.map(({ number }) => number) }),
});

/** Keep chosen messages past their time. */
export const holdChosenAction = formAction(holdChosen, {
  sample: { ...chosen, reason: "配合调查，需要留存原始内容", reviewAt: "2027-01-01" },
  data: ({ number }) => ({ number }),
});

/** Keep a search under a name. */
export const saveSearchAction = formAction(saveSearch, {
  sample: { search: id, name: "招揽用语" },
  doneText: "archive.saved.done",
});

/** Run a saved search again and go to its results. */
export const runSavedSearchAction = formAction(runSavedSearch, {
  sample: { id },
  redirect: ({ searchId }) => `/archive?s=${searchId}`,
});

/** Give a saved search another name. */
export const renameSavedSearchAction = formAction(renameSavedSearch, {
  sample: { id, name: "招揽用语" },
  revalidate: ["/archive/saved"],
  doneText: "archive.saved.renamed",
});

/** Take a saved search away for good. */
export const deleteSavedSearchAction = formAction(deleteSavedSearch, {
  sample: { id },
  revalidate: ["/archive/saved"],
  doneText: "archive.saved.deleted",
});
