import type { Permission } from "@/domain/access/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { forbidden } from "@/domain/kernel/errors";

/** The person who asks: every own page starts from this id and never from input. Throws forbidden for other actors. */
export function ownPersonId(ctx: Ctx, permission: Permission): string {
  if (ctx.actor.kind !== "person") throw forbidden(permission);
  return ctx.actor.personId;
}
