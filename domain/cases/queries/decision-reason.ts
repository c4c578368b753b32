import type { decisions } from "@/db/schema";
import { openWords } from "@/domain/cases/internal/sealed-words";

/** The decider's reason in full. For rooms above: they authorise and log. */
export function decisionReasonOf({ id, reason }: Pick<typeof decisions.$inferSelect, "id" | "reason">): string | null {
  return openWords("decisions.reason", id, reason);
}
