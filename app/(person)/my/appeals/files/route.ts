import { attachFile } from "@/domain/appeals/commands/attach-file";
import { attachmentMaxBytes } from "@/domain/appeals/rules/attachment-type";
import { forbidden, invalid } from "@/domain/kernel/errors";
import { isSameOrigin, refusalResponse } from "@/lib/file-response";
import { requestCtx } from "@/lib/page-ctx";

/** What the parts of a form add to the file itself, at most. */
const formOverheadBytes = 64 * 1024;

/** Takes one file for an appeal that is being written; answers its id, or why it is refused. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isSameOrigin(request)) throw forbidden("appeal.file-own");
    const length = Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY);
    if (!(length <= attachmentMaxBytes + formOverheadBytes)) {
      throw invalid([{ field: "file", rule: "file-too-large", facts: { megabytes: 5 } }]);
    }
    const file = (await request.formData()).get("file");
    if (!(file instanceof File)) throw invalid([{ field: "file", rule: "required" }]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const attached = await attachFile.execute(await requestCtx(), { name: file.name.slice(-200) || "file", bytes });
    return Response.json(attached, { status: 201, headers: { "cache-control": "no-store" } });
  } catch (error) {
    return await refusalResponse(error);
  }
}
