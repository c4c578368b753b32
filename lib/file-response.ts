import { DomainError, httpStatus } from "@/domain/kernel/errors";
import { errorText } from "./error-text";

interface StoredFile {
  name: string;
  mediaType: string;
  content: Uint8Array;
}

/** A stored file for the browser: images to look at, text to save, never run, never kept by anybody in between. */
export function fileResponse({ name, mediaType, content }: StoredFile): Response {
  const inline = mediaType.startsWith("image/");
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": inline ? mediaType : `${mediaType}; charset=utf-8`,
      "content-disposition": `${inline ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "private, no-store",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}

/** A refusal in words, for scripts of the own pages. Anything unexpected is thrown on. */
export async function refusalResponse(error: unknown): Promise<Response> {
  if (!(error instanceof DomainError) || error.code === "internal") throw error;
  const { message, fields } = await errorText(error);
  const said = Object.values(fields).join(" ") || message;
  return Response.json({ message: said }, { status: httpStatus[error.code], headers: { "cache-control": "no-store" } });
}

/** Whether a request that changes something was made by a page of this site. */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (!origin || !host) return false;
  return URL.canParse(origin) && new URL(origin).host === host;
}
