import { z } from "zod";
import { keepSearch } from "@/domain/archive/keep-search";
import { daysInOrder, instantsOf, searchForm } from "@/domain/archive/search-form";
import { settledBasis, staffBasisInput } from "@/domain/cases/internal/settled-basis";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { groupIdsByCode } from "@/domain/groups/queries/group-ids-by-code";
import { invalid } from "@/domain/kernel/errors";
import { personIdsByCode } from "@/domain/people/queries/person-ids-by-code";
import { platformIdByCode } from "@/domain/platforms/queries/platform-id-by-code";

const input = z
  .strictObject({ ...searchForm, basis: staffBasisInput, platform: z.string().max(32).optional() })
  .superRefine((given, ctx) => daysInOrder(given, ctx));

/**
 * Keeps a search of the archive for its account: words encrypted, never in the URL. A case limits it to the case's groups
 * and time; across groups only for a stated purpose. Throws invalid on the field that names nothing or cannot be read,
 * refused `case-without-group`.
 */
export const startArchiveSearch = defineCommand({
  name: "archive.start-search",
  permission: "archive.search",
  input,
  async run({ ctx, input: given }) {
    const { text, form, order, kinds, roles, changes, held } = given;
    const reason = await settledBasis(ctx, given.basis);
    const platformId = given.platform ? await platformIdByCode(ctx.db, given.platform) : undefined;
    if (platformId === null) throw invalid([{ field: "platform", rule: "choice" }]);
    const groups = given.groups?.length ? await groupIdsByCode(ctx.db, given.groups) : undefined;
    if (groups === null) throw invalid([{ field: "groups", rule: "unknown-group" }]);
    const people = given.people?.length ? await personIdsByCode(ctx.db, given.people) : undefined;
    if (people === null) throw invalid([{ field: "people", rule: "unknown-person" }]);
    const filters = { platformId, groups, people, roles, kinds, changes, held, ...instantsOf(given) };
    const searchId = await keepSearch(ctx, { text, form, order, ...reason, filters });
    const caseId = reason.basis.kind === "case" ? reason.basis.id : null;
    return changed({ searchId }, [
      { action: "archive.search-started", subject: { kind: "query", id: searchId }, context: { caseId } },
    ]);
  },
});
