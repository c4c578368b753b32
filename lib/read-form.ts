type Nested = { [key: string]: unknown };

/**
 * The object a posted form stands for: dots nest (`person.id`), names ending in `[]` collect, `$json` is merged as JSON,
 * empty fields are absent. Names beginning with `$ACTION` are Next's own. Files stay File.
 */
export function readForm(form: FormData): Nested {
  const result: Nested = {};
  for (const [name, value] of form.entries()) {
    if (name.startsWith("$ACTION") || value === "") continue;
    if (name === "$json") {
      Object.assign(result, parseObject(String(value)));
      continue;
    }
    const collects = name.endsWith("[]");
    const path = (collects ? name.slice(0, -2) : name).split(".");
    place(result, path, value, collects);
  }
  return result;
}

function place(into: Nested, path: string[], value: unknown, collects: boolean): void {
  const last = path.pop();
  // A name such as __proto__ must not reach the prototype.
  if (last === undefined || [...path, last].some((part) => part === "__proto__" || part === "constructor")) return;
  let at = into;
  for (const part of path) {
    const next = at[part];
    at[part] = next && typeof next === "object" ? next : {};
    at = at[part] as Nested;
  }
  if (!collects) at[last] = value;
  else at[last] = [...(Array.isArray(at[last]) ? (at[last] as unknown[]) : []), value];
}

function parseObject(text: string): Nested {
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed && typeof parsed === "object" && !Array.isArray(parsed) ? (parsed as Nested) : {};
  } catch {
    return {};
  }
}

const secretNames = /password|secret|token|totp|code$/i;

/** What was typed, to fill the form again; secrets and files are left out. */
export function typedValues(form: FormData): Record<string, string> {
  const typed = [...form.entries()].filter(
    (pair): pair is [string, string] =>
      typeof pair[1] === "string" && !pair[0].startsWith("$") && !secretNames.test(pair[0]),
  );
  return Object.fromEntries(typed);
}
