import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/forms/form-state";
import { OwnPassword } from "@/components/settings/own-password";
import { OwnSessions } from "@/components/settings/own-sessions";
import { OwnTotp, type TotpActions } from "@/components/settings/own-totp";
import { SmallAction } from "@/components/settings/small-action";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import type { OwnAccount } from "@/domain/accounts/queries/own-account";

/** Server actions on the own account. */
export interface OwnAccountActions extends TotpActions {
  setPassword: FormAction;
  endSession: FormAction;
  endOthers: FormAction;
}

/** The own account in every shell: name and password, second factor, devices. */
export function OwnAccountPanels({ account, actions }: { account: OwnAccount; actions: OwnAccountActions }) {
  const t = useTranslations("settings.own");
  return (
    <>
      <div className="grid items-start gap-3 lg:grid-cols-2">
        <Panel aria-labelledby="own-password">
          <PanelHead id="own-password" title={account.displayName} />
          <DefinitionList
            items={[
              {
                key: "login",
                term: t("loginName"),
                value: account.loginName ? <span className="font-mono">{account.loginName}</span> : t("noLoginName"),
              },
              {
                key: "password",
                term: t("password"),
                value: account.hasPassword ? t("passwordSet") : t("passwordNone"),
              },
            ]}
          />
          <PanelBody className="border-t border-border">
            <OwnPassword hasPassword={account.hasPassword} loginName={account.loginName} action={actions.setPassword} />
          </PanelBody>
        </Panel>
        {account.hasPassword ? (
          <Panel aria-labelledby="own-totp">
            <PanelHead id="own-totp" title={t("totp")} />
            <PanelBody>
              <OwnTotp state={account.secondFactor} enrolment={account.enrolment} actions={actions} />
            </PanelBody>
          </Panel>
        ) : null}
      </div>
      <Panel aria-labelledby="own-sessions">
        <PanelHead
          id="own-sessions"
          title={t("sessions")}
          actions={
            account.sessions.length > 1 ? (
              <SmallAction label={t("endOthers")} fields={{}} action={actions.endOthers} />
            ) : null
          }
        />
        <OwnSessions rows={account.sessions} end={actions.endSession} />
      </Panel>
    </>
  );
}
