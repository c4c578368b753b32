import type { Ctx } from "./ctx";
import { invalid } from "./errors";

/**
 * The platform a batch belongs to: a platform's own, whatever the input says; a job names it. Throws invalid on the field
 * `platformId` when a job names none.
 */
export function ownPlatform(ctx: Ctx, named: string | undefined): string {
  if (ctx.actor.kind === "platform") return ctx.actor.platformId;
  if (named) return named;
  throw invalid([{ field: "platformId", rule: "required" }]);
}
