import { notFound } from "next/navigation";

/** A part of the address of a page as text. One that is not encoded as addresses are names nothing: 404. */
export function pathPart(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    notFound();
  }
}
