import type { AttachmentType } from "../vocabulary";

/** Largest file, in bytes: 5 MB. */
export const attachmentMaxBytes = 5 * 1024 * 1024;

/** Files with one appeal. */
export const attachmentMaxCount = 5;

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpeg = [0xff, 0xd8, 0xff];

function beginsWith(bytes: Uint8Array, wanted: readonly number[], at = 0): boolean {
  return bytes.length >= at + wanted.length && wanted.every((byte, i) => bytes[at + i] === byte);
}

const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0));

/** What a file is by its content, whatever it is called: PNG, JPEG, WebP, or UTF-8 text; null for anything else. */
export function attachmentTypeOf(bytes: Uint8Array): AttachmentType | null {
  if (bytes.length === 0) return null;
  if (beginsWith(bytes, png)) return "image/png";
  if (beginsWith(bytes, jpeg)) return "image/jpeg";
  if (beginsWith(bytes, ascii("RIFF")) && beginsWith(bytes, ascii("WEBP"), 8)) return "image/webp";
  return isText(bytes) ? "text/plain" : null;
}

/** Valid UTF-8 without control characters other than tab and line ends, and not a page or drawing that a browser runs. */
function isText(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return false;
    if (code === 0x7f) return false;
  }
  return !/^\s*(<!doctype|<html|<svg|<\?xml|%pdf)/iu.test(text.replace(/^\uFEFF/u, ""));
}
