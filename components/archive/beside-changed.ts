const NAME = "archive:beside-changed";

/** Says that the basket or the saved searches beside the results are no longer what they were. */
export function besideChanged(): void {
  document.dispatchEvent(new Event(NAME));
}

/** Hears it; gives the way to stop. */
export function onBesideChanged(run: () => void): () => void {
  document.addEventListener(NAME, run);
  return () => document.removeEventListener(NAME, run);
}
