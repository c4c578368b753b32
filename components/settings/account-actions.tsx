"use client";

import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/forms/form-state";
import { ActOn } from "@/components/settings/act-on";
import { RevealOnceForm } from "@/components/settings/reveal-once-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { type Option, Select } from "@/components/ui/select";

/** Server actions on somebody else's account. */
export interface AccountActionSet {
  changeRole: FormAction;
  renewLink: FormAction;
  resetTotp: FormAction;
  endSessions: FormAction;
  disable: FormAction;
  enable: FormAction;
}

/** Everything that can be done to a staff or regulator account, each behind a dialog that says what follows. */
export function AccountActions({
  account,
  roles,
  actions,
}: {
  account: {
    id: string;
    version: number;
    displayName: string;
    role: string | null;
    disabled: boolean;
    secondFactor: boolean;
    openSessions: number;
  };
  roles: readonly Option[];
  actions: AccountActionSet;
}) {
  const t = useTranslations("settings");
  const { id: accountId, version, displayName: about } = account;
  if (account.disabled) {
    return (
      <ActOn
        label={t("accounts.enable")}
        about={about}
        hint={t("accounts.enableHint")}
        fields={{ accountId, version }}
        action={actions.enable}
      />
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      {account.role ? (
        <ActOn
          label={t("accounts.changeRole")}
          about={about}
          hint={t("accounts.changeRoleHint")}
          fields={{ accountId, version }}
          action={actions.changeRole}
        >
          <Field name="role" label={t("accounts.newRole")} required>
            <Select options={roles} defaultValue={account.role} />
          </Field>
        </ActOn>
      ) : null}
      <RevealOnceForm
        trigger={<Button>{t("accounts.renewLink")}</Button>}
        title={t("accounts.renewLink")}
        hint={t("accounts.renewLinkHint")}
        action={actions.renewLink}
        submitLabel={t("accounts.renewLink")}
        what={t("reveal.link")}
      >
        <input type="hidden" name="accountId" value={accountId} />
      </RevealOnceForm>
      {account.secondFactor ? (
        <ActOn
          label={t("accounts.resetTotp")}
          about={about}
          hint={t("accounts.resetTotpHint")}
          fields={{ accountId }}
          action={actions.resetTotp}
        />
      ) : null}
      {account.openSessions > 0 ? (
        <ActOn
          label={t("accounts.endSessions")}
          about={about}
          hint={t("accounts.endSessionsHint")}
          fields={{ accountId }}
          action={actions.endSessions}
        />
      ) : null}
      <ActOn
        label={t("accounts.disable")}
        about={about}
        hint={t("accounts.disableHint")}
        fields={{ accountId, version }}
        action={actions.disable}
        danger
      />
    </div>
  );
}
