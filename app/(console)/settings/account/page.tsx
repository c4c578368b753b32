import { getTranslations } from "next-intl/server";
import { OwnAccountPanels } from "@/components/settings/own-account-panels";
import { ownAccount } from "@/domain/accounts/queries/own-account";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { SettingsFrame } from "../settings-frame";
import { ownAccountActions } from "./own-account-actions";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.own"))("title") };
}

export default async function OwnAccountPage() {
  const ctx = await pageCtx("staff");
  const account = await orRefusalPage(ownAccount.ask(ctx, {}));
  return (
    <SettingsFrame ctx={ctx} tab="account">
      <OwnAccountPanels account={account} actions={ownAccountActions} />
    </SettingsFrame>
  );
}
