import { getTranslations } from "next-intl/server";
import { OwnAccountPanels } from "@/components/settings/own-account-panels";
import { ownAccount } from "@/domain/accounts/queries/own-account";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { ownAccountActions } from "../../../(console)/settings/account/own-account-actions";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.own"))("title") };
}

/** A person's own account: a password set once in, and the devices signed in. */
export default async function PersonAccountPage() {
  const ctx = await pageCtx("person");
  const account = await orRefusalPage(ownAccount.ask(ctx, {}));
  const t = await getTranslations("settings.own");
  return (
    <SectionMessages namespaces={["settings", "auth"]}>
      <div className="flex flex-col gap-3">
        <h1 className="text-title font-semibold">{t("title")}</h1>
        <OwnAccountPanels account={account} actions={ownAccountActions} />
      </div>
    </SectionMessages>
  );
}
