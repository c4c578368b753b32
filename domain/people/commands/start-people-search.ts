import { searchRequests } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { encryptField } from "@/domain/kernel/cipher";
import { newId } from "@/domain/kernel/ids";
import { startPeopleSearchInput } from "../inputs";
import { termsPlace } from "../internal/terms-place";

/**
 * Keeps the terms of a search for people on the server, encrypted, and answers the id that stands for them in the URL:
 * terms may be names. The log holds them as a note that can be purged.
 */
export const startPeopleSearch = defineCommand({
  name: "people.start-search",
  permission: "person.view",
  input: startPeopleSearchInput,
  async run({ ctx, input: { terms, filters } }) {
    const id = newId();
    await ctx.db.insert(searchRequests).values({
      id,
      accountId: actorId(ctx.actor) ?? "",
      kind: "people",
      terms: encryptField(terms, termsPlace(id)),
      filters,
      basis: { kind: "purpose", purpose: "people-list" },
      createdAt: ctx.now(),
    });
    return changed({ searchId: id, filters }, [
      { action: "people.searched", subject: { kind: "query", id }, reason: terms },
    ]);
  },
});
