// Emoji of several people are joined by a zero-width character that hides nothing.
const joinedEmoji = /(?<=\p{Extended_Pictographic}\ufe0f?)\u200d(?=\p{Extended_Pictographic})/gu;

/** Longest group name, in characters. */
export const groupNameLength = 60;

/** Why a group name is refused. */
export type NameProblem = "required" | "too-long" | "hidden-characters";

/**
 * A name in its stored spelling, or what is wrong with it: control, bidirectional and zero-width characters would let one
 * name look like another.
 */
export function checkGroupName(text: string): { name: string } | { problem: NameProblem } {
  const name = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (name === "") return { problem: "required" };
  if ([...name].length > groupNameLength) return { problem: "too-long" };
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u.test(name.replace(joinedEmoji, ""))
    ? { problem: "hidden-characters" }
    : { name };
}

/** The form a name is searched by: NFKC and lower case. */
export function searchedName(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
