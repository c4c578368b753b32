import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { readAttachment } from "@/domain/archive/queries/read-attachment";
import { DomainError } from "@/domain/kernel/errors";
import { plainProblem } from "@/lib/api/plain-problem";
import { requestCtx } from "@/lib/page-ctx";

/**
 * The bytes of an attachment, as a download that no browser runs or shows: what strangers sent is not opened on this
 * origin.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  try {
    const ctx = await requestCtx();
    const { name, size, sha256, read } = await readAttachment.ask(ctx, { token: (await params).token });
    return new Response(Readable.toWeb(read()) as ReadableStream as BodyInit, {
      headers: {
        "content-type": "application/octet-stream",
        "content-length": String(size),
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name ?? sha256.slice(0, 16))}`,
        "content-security-policy": "sandbox; default-src 'none'",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
        "repr-digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`,
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return plainProblem(error);
    throw error;
  }
}
