import { sql } from "drizzle-orm";
import { people } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { newId } from "@/domain/kernel/ids";
import { ownPlatform } from "@/domain/kernel/own-platform";
import { putPeopleInput } from "../inputs";
import { freshPersonCodes } from "../internal/fresh-codes";

/**
 * Takes over accounts as their platform describes them, by the platform's identifiers; the same again changes nothing.
 * The last of several items with one identifier holds. A platform may say that somebody is verified, never that somebody
 * no longer is.
 */
export const putPeople = defineCommand({
  name: "people.put",
  permission: "person.write",
  input: putPeopleInput,
  async run({ ctx, input }) {
    const platformId = ownPlatform(ctx, input.platformId);
    // In one order in every batch, so that two batches never wait for each other.
    const items = [...new Map(input.people.map((item) => [item.id, item])).values()].sort((a, b) =>
      a.id < b.id ? -1 : 1,
    );
    const codes = await freshPersonCodes(ctx, items.length);
    const now = ctx.now();
    const rows = items.map((item, index) => ({
      id: newId(),
      platformId,
      externalId: item.id,
      code: codes[index] as string,
      displayName: item.displayName,
      registeredAt: item.registeredAt,
      minor: item.minor,
      verificationState: item.verification ? ("verified" as const) : ("unverified" as const),
      verificationMethod: item.verification?.method ?? null,
      verifiedAt: item.verification?.at ?? null,
      createdAt: now,
    }));
    const attested = sql`excluded.verification_state = 'verified' and people.verification_state <> 'verified'`;
    const written = await ctx.db
      .insert(people)
      .values(rows)
      .onConflictDoUpdate({
        target: [people.platformId, people.externalId],
        set: {
          displayName: sql`excluded.display_name`,
          registeredAt: sql`excluded.registered_at`,
          minor: sql`excluded.minor`,
          placeholder: false,
          verificationState: sql`case when ${attested} then 'verified' else people.verification_state end`,
          verificationMethod: sql`case when ${attested} then excluded.verification_method else people.verification_method end`,
          verifiedAt: sql`case when ${attested} then excluded.verified_at else people.verified_at end`,
          version: sql`people.version + 1`,
        },
        setWhere: sql`people.placeholder or (${attested}) or
          (people.display_name, people.registered_at, people.minor) is distinct from
          (excluded.display_name, excluded.registered_at, excluded.minor)`,
      })
      .returning({ created: sql<boolean>`xmax = 0` });
    const created = written.filter((row) => row.created).length;
    const counts = {
      created,
      changed: written.length - created,
      unchanged: input.people.length - written.length,
    };
    if (written.length === 0) return unchanged(counts);
    return changed(counts, [{ action: "people.put", subject: { kind: "platform", id: platformId }, detail: counts }]);
  },
});
