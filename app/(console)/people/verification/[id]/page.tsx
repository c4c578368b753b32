import { getTranslations } from "next-intl/server";
import { DecideIdentity } from "@/components/people/decide-identity";
import { IdentityPanel } from "@/components/people/identity-panel";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { getSubmission } from "@/domain/people/queries/get-submission";
import { maskName } from "@/domain/people/rules/mask";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { approveIdentityAction, rejectIdentityAction, revealFieldAction } from "../../actions";

export default async function SubmissionPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await pageCtx("staff");
  const { id } = await params;
  const submission = await orRefusalPage(getSubmission.ask(ctx, { submissionId: id }));
  const t = await getTranslations("people");
  const name = maskName(submission.person.displayName);
  return (
    <SectionMessages namespaces={["people"]}>
      <PageBar
        crumbs={[
          { label: t("title"), href: "/people" },
          { label: t("queue.title"), href: "/people/verification" },
          { label: `${name} ${submission.person.code}` },
        ]}
        note={t("zone")}
        actions={
          submission.next ? (
            <ButtonLink href={`/people/verification/${submission.next}`}>{t("queue.next")}</ButtonLink>
          ) : null
        }
      />
      <PageBody className="max-w-3xl">
        <Banner tone="warn">{t("queue.external")}</Banner>
        <IdentityPanel
          personId={submission.person.id}
          submissionId={submission.id}
          identity={submission.identity}
          reveal={submission.reveal}
          sameDocument={submission.sameDocument}
          state={submission.person.state}
          registeredAt={submission.person.registeredAt}
          action={revealFieldAction}
        />
        {submission.waits ? (
          <DecideIdentity
            submission={submission}
            name={name}
            approve={approveIdentityAction}
            reject={rejectIdentityAction}
          />
        ) : (
          <Banner>{t("queue.decided", { state: t(`queue.stateName.${submission.state}`) })}</Banner>
        )}
        <p className="text-support text-text-2">{t("queue.waiting", { count: submission.othersWaiting })}</p>
      </PageBody>
    </SectionMessages>
  );
}
