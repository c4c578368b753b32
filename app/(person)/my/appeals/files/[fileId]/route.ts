import { dropFile } from "@/domain/appeals/commands/drop-file";
import { readOwnFile } from "@/domain/appeals/queries/read-own-file";
import { forbidden } from "@/domain/kernel/errors";
import { fileResponse, isSameOrigin, refusalResponse } from "@/lib/file-response";
import { requestCtx } from "@/lib/page-ctx";

type Given = { params: Promise<{ fileId: string }> };

/** A file the person uploaded. */
export async function GET(_request: Request, { params }: Given): Promise<Response> {
  try {
    return fileResponse(await readOwnFile.ask(await requestCtx(), await params));
  } catch (error) {
    return await refusalResponse(error);
  }
}

/** Takes a file back that was not handed in yet. */
export async function DELETE(request: Request, { params }: Given): Promise<Response> {
  try {
    if (!isSameOrigin(request)) throw forbidden("appeal.file-own");
    await dropFile.execute(await requestCtx(), await params);
    return new Response(null, { status: 204 });
  } catch (error) {
    return await refusalResponse(error);
  }
}
