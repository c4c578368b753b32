import { eq, getTableColumns } from "drizzle-orm";
import { people, platforms } from "@/db/schema";
import { can } from "@/domain/access/rules/can";
import { defineQuery } from "@/domain/command/define-query";
import { roleOf } from "@/domain/kernel/actor";
import { notFound } from "@/domain/kernel/errors";
import { isId } from "@/domain/kernel/ids";
import { onePersonInput } from "../inputs";
import { maskIdentity } from "../internal/identity-fields";
import { lastReveals } from "../internal/last-reveals";
import { revealsUsed } from "../internal/reveals-used";
import { sameDocument } from "../internal/same-document";
import { revealsPerHour, startStanding } from "../vocabulary";
import { standingsOf } from "./standings-of";

/**
 * One person with identity masked, verification and standing. Logged as a read of identity. `reveal` says whether the
 * viewer may ask for a field, and how many are left within the hour.
 */
export const getPerson = defineQuery({
  name: "people.get",
  permission: "person.view",
  input: onePersonInput,
  async run({ ctx, input: { personId } }) {
    if (!isId(personId)) throw notFound("person");
    const [found] = await ctx.db
      .select({ person: getTableColumns(people), platform: platforms.code })
      .from(people)
      .innerJoin(platforms, eq(platforms.id, people.platformId))
      .where(eq(people.id, personId));
    if (!found) throw notFound("person");
    const { person, platform } = found;
    const role = roleOf(ctx.actor);
    return {
      id: person.id,
      code: person.code,
      displayName: person.displayName,
      platform,
      registeredAt: person.registeredAt,
      placeholder: person.placeholder,
      minor: person.minor,
      verification: {
        state: person.verificationState,
        method: person.verificationMethod,
        at: person.verifiedAt,
      },
      identity: maskIdentity("people", person.id, person),
      sameDocument: await sameDocument(ctx, person.id, person.documentIndex),
      standing: (await standingsOf(ctx, [person.id])).get(person.id) ?? startStanding,
      reveal: {
        /** `minor`: only a lead may, and this viewer is none. */
        allowed: !can(role, "identity.reveal") ? "no" : person.minor && role !== "lead" ? "minor" : "yes",
        left: Math.max(0, revealsPerHour - (await revealsUsed(ctx))),
        last: await lastReveals(ctx, person.id),
      } as const,
    };
  },
  logged: ({ result }) => [{ action: "person.viewed", subject: { kind: "person", id: result.id } }],
});

/** What a person's page is made of. */
export type PersonView = Awaited<ReturnType<typeof getPerson.ask>>;
