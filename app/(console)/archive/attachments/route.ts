import { openAttachment } from "@/domain/desk/queries/open-attachment";
import { DomainError } from "@/domain/kernel/errors";
import { plainProblem } from "@/lib/api/plain-problem";
import { requestCtx } from "@/lib/page-ctx";

/** Opens the file of a message for the basis that the reader came with: logs the read, then leads to a link for five minutes. */
export async function GET(request: Request): Promise<Response> {
  const given = new URL(request.url).searchParams;
  try {
    const ctx = await requestCtx();
    const { token } = await openAttachment.ask(ctx, {
      search: given.get("s") ?? undefined,
      case: given.get("case") ?? undefined,
      groupId: given.get("g") ?? "",
      messageId: given.get("m") ?? "",
    });
    return new Response(null, { status: 303, headers: { location: `/archive/attachments/${token}` } });
  } catch (error) {
    if (error instanceof DomainError) return plainProblem(error);
    throw error;
  }
}
