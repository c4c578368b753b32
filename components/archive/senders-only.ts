const NAME = "archive:senders-only";

/** Asks the search form beside the results to search for these people's messages only: codes with blanks between. */
export function sendersOnly(codes: string): void {
  document.dispatchEvent(new CustomEvent<string>(NAME, { detail: codes }));
}

/** Hears what sendersOnly asks; gives the way to stop. */
export function onSendersOnly(run: (codes: string) => void): () => void {
  const hear = (event: Event) => run((event as CustomEvent<string>).detail);
  document.addEventListener(NAME, hear);
  return () => document.removeEventListener(NAME, hear);
}
