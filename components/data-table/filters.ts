type Base = { name: string; label: string; placeholder?: string };

/** One filter of a list. `anyLabel` is what a select says when nothing is chosen. */
export type FilterField =
  | (Base & { kind: "search" | "text" | "date" })
  | (Base & { kind: "select"; options: readonly { value: string; label: string }[]; anyLabel?: string });

/** A condition the viewer cannot take off: the case or order that the list is bound to. */
export type LockedChip = { label: string; value: string };

export type Values = Record<string, string | undefined>;

/** The list's address without one parameter; cursors go too, because they belong to the old conditions. */
export function hrefWithout(action: string, values: Values, name?: string): string {
  const left = Object.entries(values).filter(
    (pair): pair is [string, string] => Boolean(pair[1]) && pair[0] !== name && !CURSORS.includes(pair[0]),
  );
  return left.length === 0 ? action : `${action}?${new URLSearchParams(left)}`;
}

const CURSORS = ["cursor", "after", "before"];

/** How a chip says a value: the label of the chosen option, else what was typed. */
export function filterText(field: FilterField, value: string): string {
  return field.kind === "select" ? (field.options.find((option) => option.value === value)?.label ?? value) : value;
}
