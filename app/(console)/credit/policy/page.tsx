import { getTranslations } from "next-intl/server";
import { PolicySourcesPanel } from "@/components/credit/policy-sources-panel";
import { PolicyVersionsPanel } from "@/components/credit/policy-versions-panel";
import { DraftsPanel } from "@/components/creditpolicy/drafts-panel";
import { CreditRulesPanel } from "@/components/publicpages/credit-rules-panel";
import { SuspensionRulesPanel } from "@/components/publicpages/suspension-rules-panel";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { can } from "@/domain/access/rules/can";
import { listPolicyDrafts } from "@/domain/credit/queries/list-policy-drafts";
import { creditPolicyInForce } from "@/domain/desk/queries/credit-list-policy";
import { roleOf } from "@/domain/kernel/actor";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { draftPolicyAction } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("credit.policy"))("title") };
}

/** The credit policy in force as everybody may read it, where each rule comes from, and the versions there were. */
export default async function CreditPolicyPage() {
  const ctx = await pageCtx("staff");
  const { policy, versions } = await orRefusalPage(creditPolicyInForce.ask(ctx, {}));
  const drafts = await orRefusalPage(listPolicyDrafts.ask(ctx, {}));
  const t = await getTranslations("credit");
  return (
    <>
      <PageBar
        crumbs={[{ label: t("title"), href: "/credit" }, { label: t("policy.titleOf", { policy: policy.id }) }]}
        note={t("zone")}
      />
      <PageBody className="max-w-5xl">
        <CreditRulesPanel policy={policy} />
        <SuspensionRulesPanel policy={policy} />
        <PolicySourcesPanel policy={policy} />
        <DraftsPanel drafts={drafts} start={can(roleOf(ctx.actor), "credit.draft-policy") ? draftPolicyAction : null} />
        <PolicyVersionsPanel versions={versions} />
      </PageBody>
    </>
  );
}
