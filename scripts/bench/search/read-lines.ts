import { fileLines } from "@/scripts/import/file-lines";
import { contentOf, type LineContent } from "./line-content";

/** Longest line, bytes: the archive takes texts of 1 MiB. */
const LONGEST = 8 * 1_048_576;

/** The messages of a file `{id, text, source, thread}` a line, each prepared once however many copies are made of it. */
export async function readLines(path: string): Promise<LineContent[]> {
  const lines: LineContent[] = [];
  for await (const bytes of fileLines(path, LONGEST)) {
    if (bytes === null) throw new Error(`line ${lines.length + 1} of the messages is longer than ${LONGEST} bytes`);
    if (bytes.length === 0) continue;
    const { id, text, thread } = JSON.parse(Buffer.from(bytes).toString("utf8")) as Record<string, unknown>;
    if (typeof id !== "string" || typeof text !== "string")
      throw new Error(`line ${lines.length + 1} of the messages has no id or text`);
    lines.push(contentOf(id, text, typeof thread === "string" ? thread : null));
  }
  if (lines.length === 0) throw new Error("the file of messages is empty");
  return lines;
}
