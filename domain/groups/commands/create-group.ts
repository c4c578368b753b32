import { eq, getTableColumns } from "drizzle-orm";
import { groups, memberships, people } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { invalid, refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { createGroupInput } from "../inputs";
import { freshGroupCodes } from "../internal/fresh-codes";
import { gatePerson } from "../internal/gate-person";
import { groupMessage } from "../internal/group-message";
import { gateAnswer } from "../rules/gate-answer";
import { searchedName } from "../rules/group-name";

/**
 * Opens a group for a person of a platform, on the console; being there counts as the review that the gate may ask for.
 * Refuses with the gate's reason (`identity-unverified`, `level-too-low`, `person-suspended`, `creation-revoked`,
 * `owned-groups-cap`, `blacklisted`); an unknown code is a problem of the field.
 */
export const createGroup = defineCommand({
  name: "groups.create",
  permission: "group.manage",
  input: createGroupInput,
  async run({ ctx, input }) {
    // Locked: two groups created at once count each other against the cap.
    const [creator] = await ctx.db
      .select(getTableColumns(people))
      .from(people)
      .where(eq(people.code, input.creatorCode))
      .for("update");
    if (!creator) throw invalid([{ field: "creatorCode", rule: "unknown-person-code" }]);
    const person = await gatePerson(ctx, creator);
    const asked = { action: "create_group", person, group: null, plannedMembers: null, now: ctx.now() } as const;
    const { answer, reason, until } = gateAnswer(asked);
    if (answer === "refuse") {
      // The gate speaks to the person's platform, this to the moderator.
      const said = reason === "manager-suspended" ? "person-suspended" : (reason ?? "refused");
      throw refused(said, { until: until?.toISOString() ?? null });
    }

    const id = newId();
    const [code = ""] = await freshGroupCodes(ctx, 1);
    const group = {
      id,
      platformId: creator.platformId,
      // The platform learns the code and answers with its own identifier; until then the code stands in.
      externalId: code,
      code,
      name: input.name,
      nameNorm: searchedName(input.name),
      category: input.category,
      intro: input.intro,
      memberCount: 1,
      createdAt: ctx.now(),
    };
    await ctx.db.insert(groups).values(group);
    const membership = { id: newId(), groupId: id, personId: creator.id, role: "creator" as const, since: ctx.now() };
    await ctx.db.insert(memberships).values(membership);
    const payload = { change: "created", name: input.name, category: input.category, creator: creator.externalId };
    return changed(
      { groupId: id, code },
      [
        {
          action: "group.created",
          subject: { kind: "group", id },
          context: { personId: creator.id, platformId: creator.platformId },
          detail: { code, category: input.category, review: reason },
        },
      ],
      [groupMessage(group, payload)],
    );
  },
});
