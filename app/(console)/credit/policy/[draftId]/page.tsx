import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DraftChanges } from "@/components/creditpolicy/draft-changes";
import { DraftForm } from "@/components/creditpolicy/draft-form";
import { SettleDraft } from "@/components/creditpolicy/settle-draft";
import { SimulationPanel } from "@/components/creditpolicy/simulation-panel";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { can } from "@/domain/access/rules/can";
import { getPolicyDraft } from "@/domain/credit/queries/get-policy-draft";
import { policySimulationPeople } from "@/domain/desk/queries/policy-simulation-people";
import { roleOf } from "@/domain/kernel/actor";
import { isId } from "@/domain/kernel/ids";
import { formatDate } from "@/lib/format";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import {
  changePolicyDraftAction,
  proposePolicyAction,
  publishPolicyAction,
  returnPolicyAction,
  simulatePolicyAction,
  withdrawPolicyAction,
} from "../actions";

type Given = { params: Promise<{ draftId: string }>; searchParams: Promise<{ cursor?: string }> };

/** One version in preparation: its numbers, what differs, whom it would move, and the steps to publish it. */
export default async function PolicyDraftPage({ params, searchParams }: Given) {
  const ctx = await pageCtx("staff");
  const [{ draftId }, { cursor }] = [await params, await searchParams];
  if (!isId(draftId)) notFound();
  const draft = await orRefusalPage(getPolicyDraft.ask(ctx, { draftId }));
  const simulationId = draft.simulation?.id;
  const moved = simulationId
    ? await orRefusalPage(policySimulationPeople.ask(ctx, { simulationId, cursor }))
    : { rows: [], next: null };
  const t = await getTranslations("creditpolicy");
  const credit = await getTranslations("credit");
  const mayDraft = can(roleOf(ctx.actor), "credit.draft-policy");
  const editable = mayDraft && draft.state === "draft";
  const here = `/credit/policy/${draft.id}`;
  return (
    <SectionMessages namespaces={["creditpolicy"]}>
      <PageBar
        crumbs={[
          { label: credit("title"), href: "/credit" },
          { label: credit("policy.title"), href: "/credit/policy" },
          { label: t("title", { name: draft.name, state: t(`state.${draft.state}`) }) },
        ]}
        actions={
          <SettleDraft
            draft={draft}
            mayDraft={mayDraft}
            mayPublish={can(roleOf(ctx.actor), "credit.publish-policy")}
            actions={{
              propose: proposePolicyAction,
              publish: publishPolicyAction,
              sendBack: returnPolicyAction,
              withdraw: withdrawPolicyAction,
            }}
          />
        }
      />
      <PageBody className="max-w-5xl">
        <DraftChanges draft={draft} locale={await getLocale()} />
        <SimulationPanel
          key={`simulation-${draft.version}`}
          draft={draft}
          action={editable ? simulatePolicyAction : null}
          moved={moved.rows}
          newestHref={cursor ? here : null}
          olderHref={moved.next ? `${here}?cursor=${moved.next}` : null}
        />
        {editable ? (
          <DraftForm
            key={`form-${draft.version}`}
            action={changePolicyDraftAction}
            draft={{ ...draft, effectiveDay: formatDate(draft.effectiveFrom) }}
          />
        ) : null}
      </PageBody>
    </SectionMessages>
  );
}
