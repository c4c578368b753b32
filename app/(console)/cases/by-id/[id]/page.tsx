import { notFound, redirect } from "next/navigation";
import { getCase } from "@/domain/cases/queries/get-case";
import { isId } from "@/domain/kernel/ids";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";

/** A case by its id, for links that do not know its number: goes to the page by number. */
export default async function CaseByIdPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await pageCtx("staff");
  const { id } = await params;
  if (!isId(id)) notFound();
  const { number } = await orRefusalPage(getCase.ask(ctx, { caseId: id }));
  redirect(`/cases/${number}`);
}
