import { getLocale, getTranslations } from "next-intl/server";
import { GroupFacts } from "@/components/groups/group-facts";
import { GroupLadder } from "@/components/groups/group-ladder";
import { GroupLeaders } from "@/components/groups/group-leaders";
import { GroupMembers } from "@/components/groups/group-members";
import { ManageGroup, RemoveManager } from "@/components/groups/manage-group";
import { SubjectCases, SubjectMeasures } from "@/components/groups/subject-history";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { can } from "@/domain/access/rules/can";
import { listCases } from "@/domain/cases/queries/list-cases";
import { getGroup } from "@/domain/groups/queries/get-group";
import { groupMembers } from "@/domain/groups/queries/group-members";
import { isCaretakerTime, successorDeadline } from "@/domain/groups/rules/caretaker";
import { groupRoles } from "@/domain/groups/vocabulary";
import { roleOf } from "@/domain/kernel/actor";
import { listMeasures } from "@/domain/measures/queries/list-measures";
import { maskName } from "@/domain/people/rules/mask";
import { listPlatforms } from "@/domain/platforms/queries/list-platforms";
import { formatDateTime } from "@/lib/format";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { appointManagerAction, recategoriseGroupAction, removeManagerAction, renameGroupAction } from "../actions";

type Given = { params: Promise<{ id: string }>; searchParams: Promise<{ cursor?: string; role?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("groups"))("title") };
}

export default async function GroupPage({ params, searchParams }: Given) {
  const ctx = await pageCtx("staff");
  const { id } = await params;
  const { cursor, role: asked } = await searchParams;
  const memberRole = groupRoles.find((one) => one === asked);
  const group = await orRefusalPage(getGroup.ask(ctx, { groupId: id }));
  const role = roleOf(ctx.actor);
  const [members, measures, cases, platforms] = await Promise.all([
    orRefusalPage(groupMembers.ask(ctx, { groupId: id, cursor, role: memberRole })),
    orRefusalPage(listMeasures.ask(ctx, { groupId: id })),
    can(role, "case.view") ? orRefusalPage(listCases.ask(ctx, { groupId: id })) : null,
    orRefusalPage(listPlatforms.ask(ctx, {})),
  ]);
  const t = await getTranslations("groups");
  const locale = await getLocale();
  const named = platforms.find((one) => one.code === group.platform);
  const platform = (locale.startsWith("zh") ? named?.nameZh : named?.nameEn) ?? group.platform;
  const manages = can(role, "group.manage") && group.status !== "closed";
  const care = group.status === "closed" ? null : group.withoutManagerSince;
  const membersHref = (next?: string) => {
    const query = new URLSearchParams({
      ...(memberRole ? { role: memberRole } : {}),
      ...(next ? { cursor: next } : {}),
    });
    return `/groups/${id}?${query}#members`;
  };
  return (
    <SectionMessages>
      <PageBar crumbs={[{ label: t("title"), href: "/groups" }, { label: group.name }]} note={t("zone")} />
      <PageBody>
        {care ? (
          <Banner tone="warn">
            {isCaretakerTime(care, ctx.now())
              ? t("caretakerSince", { since: formatDateTime(successorDeadline(care)) })
              : t("unmanagedUntil", { until: formatDateTime(successorDeadline(care)) })}
          </Banner>
        ) : null}
        {group.pausedUntil && group.status === "paused" ? (
          <Banner tone="danger">{t("pausedUntil", { until: formatDateTime(group.pausedUntil) })}</Banner>
        ) : null}
        <div className="grid gap-3 lg:grid-cols-[360px_minmax(0,1fr)] lg:items-start">
          <div className="flex min-w-0 flex-col gap-3">
            <GroupFacts group={group} platform={platform} />
            <div className="flex flex-wrap gap-2">
              {manages ? (
                <ManageGroup
                  group={group}
                  rename={renameGroupAction}
                  recategorise={recategoriseGroupAction}
                  appoint={appointManagerAction}
                />
              ) : null}
              {can(role, "archive.search") ? (
                <ButtonLink href={`/archive?group=${group.code}`}>{t("search")}</ButtonLink>
              ) : null}
              {can(role, "report.create") ? (
                <ButtonLink href={`/cases/reports/new?group=${group.id}`}>{t("report")}</ButtonLink>
              ) : null}
            </div>
          </div>
          <div className="flex min-w-0 flex-col gap-3">
            <GroupLeaders
              leaders={group.leaders}
              now={ctx.now()}
              actionsOf={(leader) =>
                manages && leader.role === "manager" ? (
                  <RemoveManager
                    group={group}
                    personId={leader.personId}
                    name={maskName(leader.displayName)}
                    remove={removeManagerAction}
                  />
                ) : null
              }
            />
            {cases ? (
              <SubjectCases
                words="groups"
                rows={cases.rows}
                most={8}
                locale={locale}
                allHref={`/cases?view=all&group=${group.id}`}
              />
            ) : null}
            <GroupLadder measures={measures.rows} />
            <SubjectMeasures words="groups" rows={measures.rows} most={8} />
            <GroupMembers
              rows={members.rows}
              groupId={id}
              role={memberRole}
              newerHref={cursor ? membersHref() : null}
              olderHref={members.next ? membersHref(members.next) : null}
            />
          </div>
        </div>
      </PageBody>
    </SectionMessages>
  );
}
