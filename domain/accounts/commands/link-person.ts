import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { notFound, refused } from "@/domain/kernel/errors";
import { linkPersonInput } from "../inputs";
import { insertAccount } from "../internal/insert-account";
import { makeLink } from "../internal/links";

/**
 * A sign-in link for a person of the asking platform, good once within 15 minutes; the account is made when there is none.
 * The caller has found the person within the platform (the database refuses any other pairing).
 * Throws not-found (person of another platform), refused (account-disabled).
 */
export const linkPerson = defineCommand({
  name: "accounts.link-person",
  permission: "account.link-person",
  input: linkPersonInput,
  async run({ ctx, input }) {
    if (ctx.actor.kind !== "platform") throw notFound("person");
    const { platformId } = ctx.actor;
    const [found] = await ctx.db.select().from(accounts).where(eq(accounts.personId, input.personId));
    if (found && found.platformId !== platformId) throw notFound("person");
    if (found?.disabledAt) throw refused("account-disabled");
    const accountId = found?.id ?? (await insertAccount(ctx, { kind: "person", platformId, ...input }));
    const link = await makeLink(ctx, accountId, "sign-in");
    return changed({ accountId, link }, [
      {
        action: "account.link-made",
        subject: { kind: "account", id: accountId },
        context: { accountId, personId: input.personId, platformId, linkId: link.linkId },
        detail: { created: !found },
      },
    ]);
  },
});
