import type { Ctx } from "@/domain/kernel/ctx";
import { forbidden } from "@/domain/kernel/errors";

/** The person who asks: never from input. Throws forbidden for other actors. */
export function ownPersonId(ctx: Pick<Ctx, "actor">): string {
  if (ctx.actor.kind !== "person") throw forbidden("appeal.file-own");
  return ctx.actor.personId;
}
