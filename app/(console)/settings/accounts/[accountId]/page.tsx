import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountActions } from "@/components/settings/account-actions";
import { AccountState } from "@/components/settings/account-state";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { getAccount } from "@/domain/accounts/queries/get-account";
import { staffRoles } from "@/domain/kernel/actor";
import { notFound } from "@/domain/kernel/errors";
import { isId } from "@/domain/kernel/ids";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import {
  changeRoleAction,
  disableAccountAction,
  enableAccountAction,
  endAccountSessionsAction,
  renewLinkAction,
  resetTotpAction,
} from "../../account-actions";
import { SettingsFrame } from "../../settings-frame";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.accounts"))("facts") };
}

/** One staff or regulator account and what can be done to it. */
export default async function AccountPage({ params }: { params: Promise<{ accountId: string }> }) {
  const ctx = await pageCtx("staff");
  const { accountId } = await params;
  const account = await orRefusalPage(async () => {
    if (!isId(accountId)) throw notFound("account");
    return getAccount.ask(ctx, { accountId });
  });
  if (account.own) redirect("/settings/account");
  const t = await getTranslations("settings.accounts");
  const roles = await getTranslations("shell.roles");
  const facts: Definition[] = [
    { key: "login", term: t("loginName"), value: <span className="font-mono">{account.loginName}</span> },
    account.role
      ? { key: "role", term: t("role"), value: roles(account.role) }
      : { key: "organ", term: t("organ"), value: account.organ },
    { key: "state", term: t("state"), value: <AccountState state={account.state} /> },
    { key: "created", term: t("created"), value: <Time at={account.createdAt} /> },
  ];
  const access: Definition[] = [
    {
      key: "link",
      term: t("linkUntil"),
      value: account.linkUntil ? <Time at={account.linkUntil} /> : t("noLink"),
    },
    {
      key: "totp",
      term: t("secondFactor"),
      value: account.secondFactor ? t("secondFactorOn") : t("secondFactorOff"),
    },
    { key: "sessions", term: t("sessions"), value: account.openSessions },
    {
      key: "seen",
      term: t("lastSeen"),
      value: account.lastSeenAt ? <Time at={account.lastSeenAt} /> : t("never"),
    },
  ];
  const showLink = account.linkUntil !== null || account.state === "invited";
  return (
    <SettingsFrame ctx={ctx} tab={account.kind === "staff" ? "staff" : "regulators"} crumb={account.displayName}>
      <div className="grid items-start gap-3 lg:grid-cols-2">
        <Panel aria-labelledby="account-facts">
          <PanelHead id="account-facts" title={t("facts")} />
          <DefinitionList items={facts} />
        </Panel>
        <Panel aria-labelledby="account-access">
          <PanelHead id="account-access" title={t("access")} />
          <DefinitionList items={showLink ? access : access.slice(1)} />
          <PanelBody className="border-t border-border">
            <AccountActions
              account={{
                id: account.id,
                version: account.version,
                displayName: account.displayName,
                role: account.role,
                disabled: account.state === "disabled",
                secondFactor: account.secondFactor,
                openSessions: account.openSessions,
              }}
              roles={staffRoles.map((role) => ({ value: role, label: roles(role) }))}
              actions={{
                changeRole: changeRoleAction,
                renewLink: renewLinkAction,
                resetTotp: resetTotpAction,
                endSessions: endAccountSessionsAction,
                disable: disableAccountAction,
                enable: enableAccountAction,
              }}
            />
          </PanelBody>
        </Panel>
      </div>
    </SettingsFrame>
  );
}
