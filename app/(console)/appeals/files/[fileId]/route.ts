import { readFile } from "@/domain/appeals/queries/read-file";
import { fileResponse, refusalResponse } from "@/lib/file-response";
import { requestCtx } from "@/lib/page-ctx";

/** A file handed in with an appeal, for its reviewers; logged. */
export async function GET(_request: Request, { params }: { params: Promise<{ fileId: string }> }): Promise<Response> {
  try {
    return fileResponse(await readFile.ask(await requestCtx(), await params));
  } catch (error) {
    return await refusalResponse(error);
  }
}
