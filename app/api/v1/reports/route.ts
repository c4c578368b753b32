import { reportAsPlatform } from "@/domain/cases/commands/report-as-platform";
import { DomainError } from "@/domain/kernel/errors";
import { apiRoute, jsonResponse, otherMethods } from "@/lib/api";
import { readObjectOf } from "@/lib/api/read-body";

/** Name of a field in the interface and in the command. */
const names = {
  id: "externalId",
  group: "groupExternalId",
  message: "messageId",
  person: "personExternalId",
  reporter: "reporterExternalId",
} as const;

/** Passes on a report; the same id again changes nothing. */
export const POST = apiRoute("reports", "report", async ({ ctx, request }) => {
  const given = Object.entries(await readObjectOf(request));
  const input = Object.fromEntries(given.map(([name, value]) => [names[name as keyof typeof names] ?? name, value]));
  try {
    const { number, receipt, duplicate } = await reportAsPlatform.execute(ctx, input as never);
    return jsonResponse({ number, receipt, duplicate }, duplicate ? 200 : 201);
  } catch (error) {
    throw error instanceof DomainError ? byTheirNames(error) : error;
  }
});
export const { GET, PUT, PATCH, DELETE } = otherMethods("POST");

function byTheirNames(error: DomainError): DomainError {
  const fields = error.fields.map((problem) => {
    const [name] = Object.entries(names).find(([, command]) => command === problem.field) ?? [problem.field];
    return { ...problem, field: name };
  });
  return new DomainError(error.code, error.reason, error.facts, fields);
}
