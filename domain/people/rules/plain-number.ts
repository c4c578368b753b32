/** A typed number without full-width forms, spaces and hyphens, in upper case. */
export function plainNumber(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u2010-\u2015-]+/g, "")
    .toUpperCase();
}
