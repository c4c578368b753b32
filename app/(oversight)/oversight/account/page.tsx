import { getTranslations } from "next-intl/server";
import { OwnAccountPanels } from "@/components/settings/own-account-panels";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { ownAccount } from "@/domain/accounts/queries/own-account";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { ownAccountActions } from "../../../(console)/settings/account/own-account-actions";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.own"))("title") };
}

/** A regulator's own account. */
export default async function RegulatorAccountPage() {
  const ctx = await pageCtx("regulator");
  const account = await orRefusalPage(ownAccount.ask(ctx, {}));
  const t = await getTranslations("settings.own");
  return (
    <SectionMessages namespaces={["settings", "auth"]}>
      <PageBar crumbs={[{ label: t("title") }]} />
      <PageBody>
        <OwnAccountPanels account={account} actions={ownAccountActions} />
      </PageBody>
    </SectionMessages>
  );
}
