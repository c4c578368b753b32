import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { people } from "@/db/schema";
import { linkPerson } from "@/domain/accounts/commands/link-person";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";
import { notFound } from "@/domain/kernel/errors";

/**
 * A one-time sign-in link for one of the platform's people, by the platform's own identifier. Throws not-found (another
 * platform's too), refused `account-disabled`.
 */
export const requestSignInLink = defineCommand({
  name: "intake.request-sign-in-link",
  permission: "account.link-person",
  input: z.strictObject({ person: z.string().min(1).max(128), locale: z.enum(["zh-CN", "en"]).optional() }),
  async run({ ctx, input }) {
    if (ctx.actor.kind !== "platform") throw notFound("person");
    const [person] = await ctx.db
      .select({ id: people.id, displayName: people.displayName })
      .from(people)
      .where(and(eq(people.platformId, ctx.actor.platformId), eq(people.externalId, input.person)));
    if (!person) throw notFound("person");
    const { link } = await linkPerson.execute(ctx, {
      personId: person.id,
      displayName: person.displayName,
      locale: input.locale,
    });
    // The room of accounts has logged it.
    return unchanged({ token: link.token, expiresAt: link.expiresAt });
  },
});
