/** A field of a form as the page shows it: what it is called and where the focus goes. */
interface ShownField {
  label: string | null;
  control: HTMLElement | null;
}

/**
 * The field that a problem is about, by the problem's path: `numbers.days.1` is looked for as written, then as
 * `numbers.days` and `numbers`; a group of choices goes by its legend.
 */
export function fieldOf(formId: string, path: string): ShownField {
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return { label: null, control: null };
  const parts = path.split(".");
  for (let length = parts.length; length > 0; length--) {
    const control = controlOf(form, parts.slice(0, length).join("."));
    if (control) return { label: labelOf(control), control };
  }
  return { label: null, control: null };
}

function controlOf(form: HTMLFormElement, name: string): HTMLElement | null {
  const shown = document.getElementById(`${form.id}-${name}`);
  if (shown instanceof HTMLFieldSetElement) return shown.querySelector<HTMLElement>("input") ?? shown;
  if (shown) return shown;
  const named = [...form.elements].find(
    (one) => "name" in one && (one.name === name || one.name === `${name}[]`) && "type" in one && one.type !== "hidden",
  );
  return named instanceof HTMLElement ? named : null;
}

function labelOf(control: HTMLElement): string | null {
  const group = control.closest("fieldset")?.querySelector("legend");
  const own = "labels" in control ? (control.labels as NodeListOf<HTMLLabelElement> | null)?.[0] : undefined;
  const choice = control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox");
  const label = (choice ? group : null) ?? own ?? group;
  if (!label) return null;
  // 选填 stands in the label without being a part of the name.
  const said = [...label.childNodes].filter((node) => !(node instanceof HTMLElement && "aside" in node.dataset));
  return (
    said
      .map((node) => node.textContent)
      .join("")
      .trim() || null
  );
}
