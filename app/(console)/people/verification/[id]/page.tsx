import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { DecideIdentity } from "@/components/people/decide-identity";
import { IdentityPanel } from "@/components/people/identity-panel";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { getSubmission } from "@/domain/people/queries/get-submission";
import { maskName } from "@/domain/people/rules/mask";
import { listPlatforms } from "@/domain/platforms/queries/list-platforms";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { approveIdentityAction, rejectIdentityAction, revealFieldAction } from "../../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("queue.title") };
}

export default async function SubmissionPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await pageCtx("staff");
  const { id } = await params;
  const submission = await orRefusalPage(getSubmission.ask(ctx, { submissionId: id }));
  const platforms = await orRefusalPage(listPlatforms.ask(ctx, {}));
  const t = await getTranslations("people");
  const locale = await getLocale();
  const { person } = submission;
  const name = maskName(person.displayName);
  const named = platforms.find((one) => one.code === person.platform);
  const nextHref = submission.next ? `/people/verification/${submission.next}` : "/people/verification";
  return (
    <SectionMessages namespaces={["people"]}>
      <PageBar
        crumbs={[
          { label: t("title"), href: "/people" },
          { label: t("queue.title"), href: "/people/verification" },
          { label: `${name} ${person.code}` },
        ]}
        note={t("zone")}
        actions={
          submission.next ? (
            <ButtonLink href={nextHref} keyCap={submission.waits ? "N" : undefined}>
              {t("queue.next")}
            </ButtonLink>
          ) : null
        }
      />
      <PageBody className="max-w-3xl">
        <Banner tone="warn">{t("queue.external")}</Banner>
        <Panel>
          <PanelHead title={t("queue.person")} note={t("queue.waiting", { count: submission.othersWaiting })} />
          <DefinitionList
            items={[
              {
                term: t("column.name"),
                value: (
                  <Link href={`/people/${person.id}`} className="link">
                    {name} {person.code}
                  </Link>
                ),
                note: person.minor ? t(`minor.${person.minor}`) : undefined,
              },
              {
                term: t("column.platform"),
                value: (locale === "en" ? named?.nameEn : named?.nameZh) ?? person.platform,
              },
              { term: t("column.registered"), value: <Time at={person.registeredAt} /> },
              { term: t("queue.submittedAt"), value: <Time at={submission.submittedAt} /> },
            ]}
          />
        </Panel>
        <IdentityPanel
          personId={person.id}
          submissionId={submission.id}
          identity={submission.identity}
          reveal={submission.reveal}
          sameDocument={submission.sameDocument}
          state={person.state}
          action={revealFieldAction}
        />
        {submission.waits ? (
          <Panel>
            <PanelHead title={t("queue.decide")} />
            <PanelBody>
              <DecideIdentity
                submission={submission}
                name={name}
                nextHref={nextHref}
                approve={approveIdentityAction}
                reject={rejectIdentityAction}
              />
            </PanelBody>
          </Panel>
        ) : (
          <Banner>{t("queue.decided", { state: t(`queue.stateName.${submission.state}`) })}</Banner>
        )}
      </PageBody>
    </SectionMessages>
  );
}
