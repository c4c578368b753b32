import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { parseFileSync } from "@swc/core";

const folders = ["app", "components", "db", "domain", "e2e", "lib", "messages", "scripts"];
const source = /\.(ts|tsx|mjs)$/;

/** How a type-only import is written in the mirror; `.dependency-cruiser.cjs` knows it by this name. */
const typeImport = "typeImport";

/** @typedef {{ specifier: string, typeOnly: boolean }} Import */

/** @param {string} root @returns {string[]} source files, relative to root */
function sourcesOf(root) {
  const top = readdirSync(root, { withFileTypes: true });
  const files = top.filter((entry) => entry.isFile() && source.test(entry.name)).map((entry) => entry.name);
  for (const folder of folders.filter((name) => top.some((entry) => entry.name === name && entry.isDirectory())))
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && source.test(entry.name))
        files.push(relative(root, join(entry.parentPath ?? entry.path, entry.name)));
  return files.map((file) => file.replaceAll("\\", "/")).filter((file) => !file.endsWith(".d.ts"));
}

/** @param {any} node @param {Import[]} found */
function collect(node, found) {
  if (Array.isArray(node)) for (const item of node) collect(item, found);
  else if (node && typeof node === "object") {
    if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type) && node.source) {
      const specifiers = node.specifiers ?? [];
      const typeOnly =
        node.typeOnly || (specifiers.length > 0 && specifiers.every((/** @type {any} */ s) => s.isTypeOnly));
      found.push({ specifier: node.source.value, typeOnly: Boolean(typeOnly) });
    }
    if (
      node.type === "CallExpression" &&
      node.callee.type === "Import" &&
      node.arguments[0]?.expression.type === "StringLiteral"
    )
      found.push({ specifier: node.arguments[0].expression.value, typeOnly: false });
    if (node.type === "TsImportType") found.push({ specifier: node.argument.value, typeOnly: true });
    for (const value of Object.values(node)) collect(value, found);
  }
}

/** @param {string} file @returns {Import[]} */
function importsOf(file) {
  const tree = parseFileSync(file, {
    syntax: "typescript",
    tsx: extname(file) === ".tsx",
    decorators: true,
    target: "es2022",
  });
  /** @type {Import[]} */
  const found = [];
  collect(tree.body, found);
  return found;
}

/**
 * Writes a tree of the same shape in which each file holds nothing but its imports. dependency-cruiser reads TypeScript by
 * TypeScript's API, which version 7 lacks, or by swc, which it uses without JSX and without telling types from values.
 * @param {string} root @param {string} mirror an empty folder
 * @returns {string[]} the files
 */
export function writeMirror(root, mirror) {
  const files = sourcesOf(root);
  for (const file of files) {
    const lines = importsOf(join(root, file)).map(({ specifier, typeOnly }) =>
      typeOnly ? `${typeImport}(${JSON.stringify(specifier)});` : `import ${JSON.stringify(specifier)};`,
    );
    mkdirSync(dirname(join(mirror, file)), { recursive: true });
    writeFileSync(join(mirror, file), `${lines.join("\n")}\n`);
  }
  return files;
}

/** @param {string} from @param {string} mirror so that packages are found from the mirror */
export function linkPackages(from, mirror) {
  symlinkSync(from, join(mirror, "node_modules"), "junction");
}
