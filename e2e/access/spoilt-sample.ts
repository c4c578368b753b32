/**
 * A sample that every input refuses, so that posting it changes nothing: each field is there, none has a value it could
 * have, and one field too many. A field that did not arrive would be told apart, as missing.
 */
export function spoiltSample(sample: unknown): Record<string, unknown> {
  const names = Object.keys(sample as object);
  return { ...Object.fromEntries(names.map((name) => [name, {}])), "no-such-field": {} };
}

/** Commands that take no fields and pass over those they do not know: nothing can be posted without being done. */
export const unspoilable: readonly string[] = ["accounts.end-own-sessions"];
