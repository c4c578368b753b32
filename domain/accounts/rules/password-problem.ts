import { passwordMinimum } from "../vocabulary";

/** Why a password is not accepted; texts in messages/errors `fields.password-<code>`. */
export type PasswordProblem = "too-short" | "is-account" | "too-simple" | "too-common";

// Words that lists of leaked passwords are made of. A password that is only these, digits and signs is found first.
const commonWords = [
  "password",
  "passwort",
  "passwd",
  "qwertyuiop",
  "qwerty",
  "asdfghjkl",
  "asdfgh",
  "zxcvbnm",
  "admin",
  "administrator",
  "welcome",
  "letmein",
  "iloveyou",
  "woaini",
  "aini",
  "changeme",
  "default",
  "secret",
  "login",
  "master",
  "monkey",
  "dragon",
  "football",
  "sunshine",
  "princess",
  "superman",
  "taobao",
  "weixin",
  "wechat",
  "zhongguo",
  "china",
  "qunjian",
  "abcdefghijklmnopqrstuvwxyz",
  "abcdef",
  "abcd",
  "abc",
  "test",
  "user",
  "root",
  "guest",
  "mima",
  "密码",
  "群鉴",
  "管理员",
].sort((a, b) => b.length - a.length);

const leet: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/**
 * What is wrong with a password, or null. At least 12 characters, not the account's name, more than a few different
 * characters, and not merely a common word with digits and signs around it (NIST SP 800-63B 3.1.1.2: a floor by length and
 * blocklist, no rules of composition).
 */
export function passwordProblem(password: string, loginName: string | null): PasswordProblem | null {
  const text = password.normalize("NFC");
  const lower = text.toLowerCase();
  if ([...text].length < passwordMinimum) return "too-short";
  if (loginName !== null && restOf(lower, loginName.toLowerCase()).length < 4) return "is-account";
  if (new Set(lower).size < 5) return "too-simple";
  return isCommon(lower) ? "too-common" : null;
}

function restOf(text: string, name: string): string {
  return name === "" ? text : text.replaceAll(name, "");
}

/** Whether nothing but digits and signs is left once the common words, also in their usual disguise, are blanked out. */
function isCommon(lower: string): boolean {
  let plain = [...lower].map((char) => leet[char] ?? char).join("");
  let rest = lower;
  for (const word of commonWords) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word)) {
      plain = blank(plain, at, word.length);
      rest = blank(rest, at, word.length);
    }
  }
  return rest.replace(/[\d\p{P}\p{S}\s]/gu, "") === "";
}

function blank(text: string, at: number, length: number): string {
  return text.slice(0, at) + " ".repeat(length) + text.slice(at + length);
}
