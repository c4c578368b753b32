import { FOLD_FROM, FOLD_TO } from "@/domain/archive/rules/fold-table.generated";
import type { SearchForm } from "@/domain/archive/vocabulary";

const FOLD_TABLE: ReadonlyMap<string, string> = (() => {
  const to = [...FOLD_TO];
  return new Map([...FOLD_FROM].map((character, index) => [character, to[index] ?? character]));
})();

/** NFKC, then lower case: the form in which texts are compared. Anything here changes only with NORMAL_FORM_VERSION. */
export function normalise(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** Traditional → simplified, code point by code point; takes normalised text, so that fold(a + b) = fold(a) + fold(b). */
export function fold(normalised: string): string {
  let folded = "";
  let copied = 0;
  let index = 0;
  for (const character of normalised) {
    const next = index + character.length;
    const simplified = character.length === 1 && character < "\u3400" ? undefined : FOLD_TABLE.get(character);
    if (simplified !== undefined) {
      folded += normalised.slice(copied, index) + simplified;
      copied = next;
    }
    index = next;
  }
  return copied === 0 ? normalised : folded + normalised.slice(copied);
}

/** What a search for `form` compares. */
export function comparable(text: string, form: SearchForm): string {
  return form === "folded" ? fold(normalise(text)) : normalise(text);
}

/** The normal forms to store: null where equal to the one before, so that half of all rows store the text once. */
export function storedForms(body: string): { norm: string | null; folded: string | null } {
  const norm = normalise(body);
  const folded = fold(norm);
  return { norm: norm === body ? null : norm, folded: folded === norm ? null : folded };
}
