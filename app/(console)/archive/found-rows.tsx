import { getTranslations } from "next-intl/server";
import { Cancelled } from "@/components/archive/cancelled";
import { FoundCount } from "@/components/archive/found-count";
import { Results } from "@/components/archive/results";
import { can } from "@/domain/access/rules/can";
import { keptDays } from "@/domain/archive/queries/kept-days";
import type { Role } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import type { RunningSearch } from "@/lib/run-once";

/** The results of a search once they are there. */
export async function FoundRows({
  ctx,
  running,
  page,
  contextOn,
  role,
}: {
  ctx: Ctx;
  running: RunningSearch;
  page: number;
  contextOn: boolean;
  role: Role;
}) {
  const [results, days, t] = await Promise.all([running.results, keptDays(ctx.db), getTranslations("archive.chosen")]);
  if (!results) return <Cancelled />;
  const { search } = results;
  return (
    <Results
      results={results}
      path="/archive"
      page={page}
      contextOn={contextOn}
      count={<FoundCount total={running.total} path="/archive/count" search={search.id} />}
      linksOf={({ groupId, messageId, personId }) => ({
        conversation: `/archive/conversation?${new URLSearchParams({ s: search.id, g: groupId, m: messageId })}#found`,
        group: `/groups/${groupId}`,
        person: `/people/${personId}`,
      })}
      keptDays={days}
      choosable
      keys={[
        { cap: "B", label: t("basket") },
        { cap: "R", label: t("report") },
        ...(can(role, "case.add-evidence") ? [{ cap: "A", label: t("addToCase") }] : []),
        ...(can(role, "hold.place") ? [{ cap: "H", label: t("hold") }] : []),
      ]}
      now={ctx.now()}
    />
  );
}
